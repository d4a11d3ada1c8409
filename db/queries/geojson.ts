import { and, asc, inArray } from 'drizzle-orm'
import { absolute, pagesOf } from '@/lib/api/pages'
import type { ApiFeature } from '@/lib/api/features'
import { textsOf } from '@/lib/api/values'
import type { Actor } from '@/lib/auth/roles'
import { placesOf } from '@/lib/map/places'
import { paths } from '@/lib/paths'
import { db } from '../client'
import { districts, projects, sites } from '../schema'
import { visibleTo } from './project-rows'

/**
 * These projects and the sites where they stand (`allSites`: all sites) as points of WGS 84. A project has no point of its
 * own: it takes its site's, else that of its district's seat, and says which. What no source places is left out.
 */
export async function listFeatures(actor: Actor, slugs: readonly string[], allSites: boolean): Promise<ApiFeature[]> {
  const columns = { id: projects.id, code: projects.code, name: projects.name, stage: projects.stage, sector: projects.sectorId, siteId: projects.siteId, districtIds: projects.districtIds, sample: projects.sample }
  const [found, siteRows, districtRows] = await Promise.all([
    slugs.length === 0 ? [] : db().select(columns).from(projects).where(and(inArray(projects.id, [...slugs]), visibleTo(actor))),
    db().select({ id: sites.id, name: sites.name, type: sites.type, latitude: sites.latitude, longitude: sites.longitude, note: sites.locationNote, sample: sites.sample }).from(sites).orderBy(asc(sites.position)),
    db().select({ id: districts.id, seat: districts.seat, latitude: districts.latitude, longitude: districts.longitude }).from(districts).orderBy(asc(districts.position)),
  ])
  const byId = new Map(found.map((project) => [project.id, project]))
  const siteOf = new Map(siteRows.map((site) => [site.id, site]))
  const seatOf = new Map(districtRows.map(({ id, seat }) => [id, seat]))
  const { places } = placesOf(found, siteRows, districtRows)
  const point = ({ longitude, latitude }: { longitude: number; latitude: number }) => ({ type: 'Point' as const, coordinates: [longitude, latitude] as [number, number] })
  const siteFeatures = places.flatMap((place): ApiFeature[] => {
    const site = place.kind === 'site' ? siteOf.get(place.id) : undefined
    if (!site || (!allSites && place.projects.length === 0)) return []
    return [{
      type: 'Feature', id: `site:${site.id}`, geometry: point(place),
      properties: { kind: 'site', slug: site.id, name: textsOf(site.name), type: site.type, pointOf: 'nearest-place', pointNote: textsOf(site.note), projects: place.projects.length, sample: site.sample, pages: pagesOf((locale) => paths.site(locale, site.id)), record: absolute(paths.apiRecord('sites', site.id)) },
    }]
  })
  const projectFeatures = places.flatMap((place) =>
    place.projects.flatMap((id): ApiFeature[] => {
      const project = byId.get(id)
      if (!project) return []
      return [{
        type: 'Feature', id: `project:${id}`, geometry: point(place),
        properties: {
          kind: 'project', slug: id, code: project.code, name: textsOf(project.name), stage: project.stage, sector: project.sector, pointOf: place.kind === 'site' ? 'site' : 'district-seat',
          pointNote: textsOf(place.kind === 'site' ? siteOf.get(place.id)?.note : seatOf.get(place.id)), site: project.siteId, sample: project.sample, pages: pagesOf((locale) => paths.project(locale, id)), record: absolute(paths.apiRecord('projects', id)),
        },
      }]
    }),
  )
  const order = new Map(slugs.map((slug, index) => [`project:${slug}`, index]))
  return [...siteFeatures, ...projectFeatures.sort((a, b) => order.get(a.id)! - order.get(b.id)!)]
}
