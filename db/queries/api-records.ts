import type { ApiRecord, PublishedType } from '@/lib/api/records'
import type { Actor } from '@/lib/auth/roles'
import { turkistanDay } from '@/lib/dates'
import { textIn } from '@/lib/locales'
import { parseFilters } from '@/lib/projects/filters'
import { filterSites, parseSiteFilters } from '@/lib/sites/filters'
import { listPlotIds, listPlotRecords } from './api-plots'
import { listProjectRecords } from './api-projects'
import { listAgreementIds, listAgreementRecords, listCompanyIds, listCompanyRecords, listEventIds, listEventRecords, listIncentiveIds, listIncentiveRecords } from './api-registers'
import { listSiteRecords } from './api-sites'
import { listDistricts } from './project-rows'
import { allProjectIds } from './projects'
import { listSites } from './sites'

type Given = Record<string, string[]>
type Kind<T extends PublishedType> = {
  /** Slugs of the records that the filters leave, in the order of the list. */
  ids: (actor: Actor, given: Given, today: string) => Promise<string[]>
  records: (actor: Actor, ids: readonly string[]) => Promise<ApiRecord<T>[]>
}

/** The same filters and the same order as on the pages; names are sorted as English sorts them. */
const kinds: { [T in PublishedType]: Kind<T> } = {
  projects: { ids: (actor, given, today) => allProjectIds(actor, 'en', parseFilters(given), today), records: listProjectRecords },
  sites: { ids: siteIds, records: listSiteRecords },
  plots: { ids: listPlotIds, records: listPlotRecords },
  companies: { ids: listCompanyIds, records: listCompanyRecords },
  agreements: { ids: listAgreementIds, records: listAgreementRecords },
  events: { ids: listEventIds, records: listEventRecords },
  incentives: { ids: listIncentiveIds, records: listIncentiveRecords },
}

async function siteIds(actor: Actor, given: Given): Promise<string[]> {
  const [sites, districts] = await Promise.all([listSites(actor), listDistricts(actor)])
  const rows = sites.map((site) => ({ ...site, name: textIn(site.name, 'en')?.text ?? site.id, areaHa: site.areaHa?.value ?? null }))
  return filterSites(rows, parseSiteFilters(given, districts.map(({ id }) => id)), 'en', turkistanDay(new Date())).map(({ id }) => id)
}

/** Some of the records of a type that the filters leave, and how many they leave in all. `today` is the day in Turkistan. */
export async function listApiRecords(actor: Actor, type: PublishedType, given: Given, { offset, limit }: { offset: number; limit: number }, today: string) {
  const ids = await kinds[type].ids(actor, given, today)
  return { total: ids.length, items: await kinds[type].records(actor, ids.slice(offset, offset + limit)) }
}

/** The record with this slug; undefined when there is none that the actor may read. */
export async function findApiRecord(actor: Actor, type: PublishedType, slug: string) {
  const [record] = await kinds[type].records(actor, [slug])
  return record
}
