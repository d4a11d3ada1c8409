import { and, asc, desc, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import type { Localized } from '@/lib/locales'
import { type Cluster, clusterPlaces, shareOf } from '@/lib/map/clusters'
import type { Outline } from '@/lib/map/outline'
import { type Place, placesOf } from '@/lib/map/places'
import type { ProjectRow } from '@/lib/projects/record'
import { clusterRadius, onMap, type Point } from '@/lib/region-map'
import { db } from '../client'
import { districts, projects, regionBoundaries, sites } from '../schema'
import { projectRows, visibleTo } from './project-rows'

/** At most so many projects are named beside the map; the rest of a place is one link away. */
const listed = 150

export type MappedPlace = Place & Point & { name: Localized; sample: boolean; weight: number; rows: ProjectRow[] }
export type ProjectMap = {
  /** Markers with projects, most first. */
  groups: Cluster<MappedPlace>[]
  /** Markers of sites where none of the projects stands, away from the groups. */
  sites: Cluster<MappedPlace>[]
  placed: number
  /** Projects that no source places; `rows` names at most as many as the list takes. */
  unplaced: { count: number; rows: ProjectRow[] }
}

/** The official outline that is shown, or undefined while the one drawn by hand is. */
export async function findOutline(_actor: Actor): Promise<Outline | undefined> {
  const [row] = await db()
    .select({ rim: regionBoundaries.rim, borders: regionBoundaries.borders, attribution: regionBoundaries.attribution })
    .from(regionBoundaries)
    .where(and(isNotNull(regionBoundaries.publishedAt), isNull(regionBoundaries.retiredAt)))
    .orderBy(desc(regionBoundaries.publishedAt))
    .limit(1)
  return row
}

/**
 * Where these projects stand, joined into markers that do not overlap, and the sites around them. `within` narrows the
 * sites that have none of the projects: to these ids and to sites of these districts; empty lists narrow nothing.
 */
export async function findProjectMap(actor: Actor, slugs: readonly string[], within: { site: readonly string[]; district: readonly string[] }): Promise<ProjectMap> {
  const [found, siteRows, districtRows] = await Promise.all([
    slugs.length === 0 ? [] : db().select({ id: projects.id, siteId: projects.siteId, districtIds: projects.districtIds }).from(projects).where(and(inArray(projects.id, [...slugs]), visibleTo(actor))),
    db().select({ id: sites.id, name: sites.name, districtIds: sites.districtIds, latitude: sites.latitude, longitude: sites.longitude, sample: sites.sample }).from(sites).orderBy(asc(sites.position)),
    db().select({ id: districts.id, name: districts.name, latitude: districts.latitude, longitude: districts.longitude }).from(districts).orderBy(asc(districts.position)),
  ])
  const order = new Map(slugs.map((slug, index) => [slug, index]))
  const { places, unplaced } = placesOf(found.sort((a, b) => order.get(a.id)! - order.get(b.id)!), siteRows, districtRows)
  const wanted = new Set(siteRows.filter(({ id, districtIds }) => narrowed(within.site, [id]) && narrowed(within.district, districtIds)).map(({ id }) => id))
  const share = shareOf([...places.map((place) => place.projects.length), unplaced.length], listed)
  const rows = new Map((await projectRows(actor, [...places.flatMap((place) => place.projects.slice(0, share)), ...unplaced.slice(0, share)])).map((row) => [row.slug, row]))
  const rowsOf = (ids: readonly string[]) => ids.slice(0, share).flatMap((id) => rows.get(id) ?? [])
  const records = { site: new Map(siteRows.map((row) => [row.id, row])), district: new Map(districtRows.map((row) => [row.id, { ...row, sample: false }])) }
  const clusters = clusterPlaces(
    places
      .filter(({ kind, id, projects: here }) => here.length > 0 || (kind === 'site' && wanted.has(id)))
      .map((place) => {
        const { name, sample } = records[place.kind].get(place.id)!
        return { ...place, ...onMap(place.latitude, place.longitude), name, sample, weight: place.projects.length, rows: rowsOf(place.projects) }
      }),
    clusterRadius,
  )
  return {
    groups: clusters.filter(({ weight }) => weight > 0),
    sites: clusters.filter(({ weight }) => weight === 0),
    placed: found.length - unplaced.length,
    unplaced: { count: unplaced.length, rows: rowsOf(unplaced) },
  }
}

const narrowed = (wanted: readonly string[], values: readonly string[]): boolean => wanted.length === 0 || values.some((value) => wanted.includes(value))
