type Located = { id: string; latitude: number | null; longitude: number | null }
type Standing = { id: string; siteId: string | null; districtIds: readonly string[] }

/** A site, or the seat of a district or city, with the projects that are drawn there. Degrees of WGS 84. */
export type Place = { kind: 'site' | 'district'; id: string; latitude: number; longitude: number; projects: readonly string[] }

/**
 * Where each project is drawn: at its site, else at the seat of the first of its districts whose seat is known, else
 * nowhere. A project stands once, so that the numbers of all places and of `unplaced` add up. Sites without a project
 * come along, empty; districts do not. Order is kept everywhere.
 */
export function placesOf(projects: readonly Standing[], sites: readonly Located[], districts: readonly Located[]): { places: Place[]; unplaced: string[] } {
  const at = new Map<string, string[]>()
  const stand = (key: string, id: string): void => void at.set(key, [...(at.get(key) ?? []), id])
  const known = (places: readonly Located[]) => new Set(places.filter(located).map(({ id }) => id))
  const [knownSites, knownDistricts] = [known(sites), known(districts)]
  const unplaced: string[] = []
  for (const { id, siteId, districtIds } of projects) {
    const district = districtIds.find((one) => knownDistricts.has(one))
    if (siteId !== null && knownSites.has(siteId)) stand(`site ${siteId}`, id)
    else if (district !== undefined) stand(`district ${district}`, id)
    else unplaced.push(id)
  }
  const drawn = (kind: Place['kind'], places: readonly Located[]) =>
    places.filter(located).map(({ id, latitude, longitude }) => ({ kind, id, latitude, longitude, projects: at.get(`${kind} ${id}`) ?? [] }))
  return { places: [...drawn('site', sites), ...drawn('district', districts).filter((place) => place.projects.length > 0)], unplaced }
}

const located = <T extends Located>(place: T): place is T & { latitude: number; longitude: number } => place.latitude !== null && place.longitude !== null
