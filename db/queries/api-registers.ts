import { asc, eq, inArray, sql } from 'drizzle-orm'
import { pagesOf } from '@/lib/api/pages'
import { type ApiRecord, records } from '@/lib/api/records'
import { decimalOf, textsOf } from '@/lib/api/values'
import type { Actor } from '@/lib/auth/roles'
import { isCountry } from '@/lib/countries'
import type { Localized } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { db } from '../client'
import { agreements, companies, events, incentives, sectors } from '../schema'
import { citedSources } from './api-sources'
import { shownColumns } from './shown-columns'

const textsOfAll = (texts: readonly Localized[]) => texts.map((text) => textsOf(text))

/** Slugs of all companies, by name. */
export const listCompanyIds = async (_actor: Actor) => (await db().select({ id: companies.id }).from(companies).orderBy(sql`lower(${companies.name})`, asc(companies.id))).map(({ id }) => id)
/** Slugs of all agreements, newest first. */
export const listAgreementIds = async (_actor: Actor) => (await db().select({ id: agreements.id }).from(agreements).orderBy(sql`${agreements.date} desc nulls last`, asc(agreements.position))).map(({ id }) => id)
/** Slugs of all events, newest first. */
export const listEventIds = async (_actor: Actor) => (await db().select({ id: events.id }).from(events).orderBy(sql`${events.dateStart} desc nulls last`, asc(events.position))).map(({ id }) => id)
/** Slugs of all support measures in the order of the facts. */
export const listIncentiveIds = async (_actor: Actor) => (await db().select({ id: incentives.id }).from(incentives).orderBy(asc(incentives.position))).map(({ id }) => id)

/** Companies as the public API gives them, in the order of `ids`. */
export async function listCompanyRecords(_actor: Actor, ids: readonly string[]): Promise<ApiRecord<'companies'>[]> {
  const rows = await db().select({ ...shownColumns(companies), sectorName: sectors.name, updatedAt: companies.updatedAt }).from(companies).innerJoin(sectors, eq(sectors.id, companies.sectorId)).where(inArray(companies.id, [...ids]))
  const cited = await citedSources(rows.flatMap(({ sourceIds, nativeNameSourceId }) => [...sourceIds, nativeNameSourceId]))
  return inOrder(ids, rows).map((row) =>
    records.companies.parse({
      ...row,
      slug: row.id, pages: pagesOf((locale) => paths.company(locale, row.id)), nameText: textsOf(row.nameText), nativeNameSource: row.nativeNameSourceId ? cited(row.nativeNameSourceId) : null,
      city: textsOf(row.city), sector: { id: row.sectorId, name: textsOf(row.sectorName) }, role: textsOf(row.role), description: textsOf(row.description),
      projects: row.projectIds, site: row.siteId, sources: row.sourceIds.map(cited), updatedAt: row.updatedAt.toISOString(),
    }),
  )
}

/** Agreements as the public API gives them, in the order of `ids`. */
export async function listAgreementRecords(_actor: Actor, ids: readonly string[]): Promise<ApiRecord<'agreements'>[]> {
  const rows = await db().select({ ...shownColumns(agreements), updatedAt: agreements.updatedAt }).from(agreements).where(inArray(agreements.id, [...ids]))
  const cited = await citedSources(rows.flatMap(({ sourceIds, amounts }) => [...sourceIds, ...amounts.map(({ sourceId }) => sourceId)]))
  return inOrder(ids, rows).map((row) =>
    records.agreements.parse({
      ...row,
      slug: row.id, pages: pagesOf((locale) => paths.agreement(locale, row.id)), title: textsOf(row.title), dateNote: textsOf(row.dateNote), place: textsOf(row.place), notes: textsOf(row.notes),
      // Several parties under one name have no one country.
      parties: row.parties.map(({ name, nameText, country, role }) => ({ name, nameText: textsOf(nameText), country: country && isCountry(country) ? country : null, role })),
      amounts: row.amounts.map(({ value, currency, note, sourceId }) => ({ value: decimalOf(value), currency, note: textsOf(note), source: cited(sourceId) })),
      jobs: row.jobs === null ? null : { value: String(row.jobs), currency: null, sources: row.sourceIds.map(cited) },
      projects: row.projectIds, sources: row.sourceIds.map(cited), updatedAt: row.updatedAt.toISOString(),
    }),
  )
}

/** Events as the public API gives them, in the order of `ids`. */
export async function listEventRecords(_actor: Actor, ids: readonly string[]): Promise<ApiRecord<'events'>[]> {
  const rows = await db().select({ ...shownColumns(events), updatedAt: events.updatedAt }).from(events).where(inArray(events.id, [...ids]))
  const cited = await citedSources(rows.flatMap(({ sourceIds }) => sourceIds))
  return inOrder(ids, rows).map((row) =>
    records.events.parse({
      ...row,
      slug: row.id, pages: pagesOf((locale) => paths.event(locale, row.id)), name: textsOf(row.name), dateNote: textsOf(row.dateNote), place: textsOf(row.place), summary: textsOf(row.summary),
      participants: textsOfAll(row.participants), topics: textsOfAll(row.topics),
      counts: Object.fromEntries(Object.entries(row.counts).map(([what, value]) => [what, { value: decimalOf(value), currency: what.endsWith('Usd') ? 'USD' : null, sources: row.sourceIds.map(cited) }])),
      agreements: row.agreementIds, projects: row.projectIds, parent: row.parentId, sources: row.sourceIds.map(cited), updatedAt: row.updatedAt.toISOString(),
    }),
  )
}

/** Support measures as the public API gives them, in the order of `ids`. */
export async function listIncentiveRecords(_actor: Actor, ids: readonly string[]): Promise<ApiRecord<'incentives'>[]> {
  const rows = await db().select({ ...shownColumns(incentives), updatedAt: incentives.updatedAt }).from(incentives).where(inArray(incentives.id, [...ids]))
  const cited = await citedSources(rows.flatMap(({ sourceIds }) => sourceIds))
  return inOrder(ids, rows).map((row) =>
    records.incentives.parse({
      ...row,
      slug: row.id, pages: pagesOf((locale) => paths.incentive(locale, row.id)), name: textsOf(row.name), summary: textsOf(row.summary), legalBasis: textsOf(row.legalBasis), validity: textsOf(row.validity), notes: textsOf(row.notes),
      conditions: textsOfAll(row.conditions), toBeConfirmed: row.verify, sources: row.sourceIds.map(cited), updatedAt: row.updatedAt.toISOString(),
    }),
  )
}

const inOrder = <T extends { id: string }>(ids: readonly string[], rows: readonly T[]): T[] => {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
