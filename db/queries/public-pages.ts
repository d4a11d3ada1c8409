import { asc, eq, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { latest, type SitemapPage } from '@/lib/found/sitemap'
import { type Locale, locales } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { translatedIn } from '@/lib/translated'
import { db } from '../client'
import { agreements, companies, events, incentives, plots, projects, sites, sources } from '../schema'
import { visibleTo } from './project-rows'

/** Every public page with its changes and translations: sections first, then records. */
export async function listPublicPages(actor: Actor): Promise<SitemapPage[]> {
  const [projectRows, siteRows, plotRows, companyRows, agreementRows, eventRows, incentiveRows, sourceRows] = await Promise.all([
    db().select({ id: projects.id, changed: projects.updatedAt, name: projects.name, text: projects.summary }).from(projects).where(visibleTo(actor)).orderBy(asc(projects.position), asc(projects.id)),
    db().select({ id: sites.id, changed: sites.updatedAt, name: sites.name }).from(sites).orderBy(asc(sites.position)),
    db().select({ site: plots.siteId, code: plots.code, changed: plots.updatedAt, name: plots.name }).from(plots).innerJoin(sites, eq(sites.id, plots.siteId)).orderBy(asc(sites.position), asc(plots.position)),
    db().select({ id: companies.id, changed: companies.updatedAt, text: companies.description }).from(companies).orderBy(sql`lower(${companies.name})`),
    db().select({ id: agreements.id, changed: agreements.updatedAt, name: agreements.title }).from(agreements).orderBy(asc(agreements.position)),
    db().select({ id: events.id, changed: events.updatedAt, name: events.name, text: events.summary }).from(events).orderBy(asc(events.position)),
    db().select({ id: incentives.id, changed: incentives.updatedAt, name: incentives.name, text: incentives.summary }).from(incentives).orderBy(asc(incentives.position)),
    db().select({ id: sources.id, changed: sources.updatedAt }).from(sources).orderBy(asc(sources.id)),
  ])
  const changedLast = (rows: readonly { changed: Date }[]) => latest(rows.map(({ changed }) => changed))
  const section = (path: (locale: Locale) => string, changed: Date | null): SitemapPage => ({ path, changed, translated: locales })
  return [
    section(paths.home, changedLast([...projectRows, ...siteRows])),
    section((locale) => paths.projects(locale), changedLast(projectRows)),
    section((locale) => paths.sites(locale), changedLast([...siteRows, ...plotRows])),
    section(paths.incentives, changedLast(incentiveRows)),
    section(paths.companies, changedLast(companyRows)),
    section(paths.agreements, changedLast(agreementRows)),
    section(paths.events, changedLast(eventRows)),
    section(paths.sources, changedLast(sourceRows)),
    ...([paths.about, paths.howToInvest, paths.contacts, (locale: Locale) => paths.promise(locale), paths.official, paths.facts, paths.api, paths.privacy, paths.accessibility] as const).map((path) => section(path, null)),
    ...projectRows.map(({ id, changed, name, text }) => ({ path: (locale: Locale) => paths.project(locale, id), changed, translated: translatedIn(name, text) })),
    ...siteRows.map(({ id, changed, name }) => ({ path: (locale: Locale) => paths.site(locale, id), changed, translated: translatedIn(name) })),
    ...plotRows.map(({ site, code, changed, name }) => ({ path: (locale: Locale) => paths.plot(locale, site, code), changed, translated: translatedIn(name) })),
    ...companyRows.map(({ id, changed, text }) => ({ path: (locale: Locale) => paths.company(locale, id), changed, translated: translatedIn(text) })),
    ...agreementRows.map(({ id, changed, name }) => ({ path: (locale: Locale) => paths.agreement(locale, id), changed, translated: translatedIn(name) })),
    ...eventRows.map(({ id, changed, name, text }) => ({ path: (locale: Locale) => paths.event(locale, id), changed, translated: translatedIn(name, text) })),
    ...incentiveRows.map(({ id, changed, name, text }) => ({ path: (locale: Locale) => paths.incentive(locale, id), changed, translated: translatedIn(name, text) })),
    ...sourceRows.map(({ id, changed }) => ({ path: (locale: Locale) => paths.source(locale, id), changed, translated: locales })),
  ]
}
