import { inArray } from 'drizzle-orm'
import { pagesOf } from '@/lib/api/pages'
import { type ApiRecord, records } from '@/lib/api/records'
import { textsOf } from '@/lib/api/values'
import type { Actor } from '@/lib/auth/roles'
import type { Localized } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { db } from '../client'
import { sites } from '../schema'
import { citedSources } from './api-sources'
import { listDistricts } from './project-rows'
import { shownColumns } from './shown-columns'

type Stated = { value: string | number; text?: Localized; note?: Localized; sourceId: string }

/** Sites as the public API gives them, in the order of `ids`. */
export async function listSiteRecords(actor: Actor, ids: readonly string[]): Promise<ApiRecord<'sites'>[]> {
  if (ids.length === 0) return []
  const [rows, districts] = await Promise.all([db().select({ ...shownColumns(sites), updatedAt: sites.updatedAt }).from(sites).where(inArray(sites.id, [...ids])), listDistricts(actor)])
  const cited = await citedSources(
    rows.flatMap((row) => [
      ...row.sourceIds, row.locationSourceId,
      ...[row.status, row.areaHa, row.established, row.validUntil, row.managementCompany, ...row.subzones, ...row.priorityActivities, ...row.infrastructure, ...row.stats].map((stated) => stated?.sourceId),
    ]),
  )
  const valueOf = (stated: Stated | null) => stated && { value: String(stated.value), text: textsOf(stated.text), note: textsOf(stated.note), source: cited(stated.sourceId) }
  const textOf = ({ text, sourceId }: { text: Localized; sourceId: string }) => ({ text: textsOf(text), source: cited(sourceId) })
  const bySlug = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = bySlug.get(id)
    if (!row) return []
    return records.sites.parse({
      ...row,
      slug: id, pages: pagesOf((locale) => paths.site(locale, id)), name: textsOf(row.name), parent: row.parentId, notes: textsOf(row.notes),
      status: valueOf(row.status), established: valueOf(row.established), validUntil: valueOf(row.validUntil), managementCompany: valueOf(row.managementCompany),
      districts: districts.filter((district) => row.districtIds.includes(district.id)).map(({ id: district, name }) => ({ id: district, name: textsOf(name) })),
      coordinates:
        row.latitude === null || row.longitude === null
          ? null
          : { latitude: row.latitude, longitude: row.longitude, note: textsOf(row.locationNote), toBeConfirmed: row.locationVerify, source: row.locationSourceId ? cited(row.locationSourceId) : null },
      area: row.areaHa && { value: row.areaHa.value, unit: 'ha', note: textsOf(row.areaHa.note), asOf: null, source: cited(row.areaHa.sourceId) },
      subzones: row.subzones.map(({ name, areaHa, siteId, sourceId }) => ({ name: textsOf(name), areaHa, site: siteId, source: cited(sourceId) })),
      priorityActivities: row.priorityActivities.map(textOf), infrastructure: row.infrastructure.map(textOf),
      statistics: row.stats.map(({ asOf, ...stated }) => ({ date: asOf, ...textOf(stated) })),
      companies: row.residentCompanyIds, contradictions: row.contradictions.map((text) => textsOf(text)),
      sources: row.sourceIds.map(cited), updatedAt: row.updatedAt.toISOString(),
    })
  })
}
