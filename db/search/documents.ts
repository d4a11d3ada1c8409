import { asc, inArray } from 'drizzle-orm'
import { countryName } from '@/lib/countries'
import { type Locale, type Localized, locales } from '@/lib/locales'
import type { SearchDocument } from '@/lib/search/document'
import type { IndexedText } from '@/lib/search/text-index'
import { anyone } from '@/lib/auth/roles'
import { db } from '../client'
import { listPlots } from '../queries/plots'
import { agreements, companies, districts, events, incentives, projects, sectors, sites } from '../schema'

/** How much a word counts by where it stands. */
const boosts = { code: 12, name: 8, party: 5, place: 3, subject: 2.5, summary: 1.5, detail: 0.7 }

const inAll = (text: Localized | null | undefined, boost: number): IndexedText[] =>
  locales.flatMap((locale) => (text?.[locale] ? [{ text: text[locale], locale, boost }] : []))
/** Names in Latin letters, of companies and people: nobody's words, but everybody's letters. */
const latin = (text: string, boost: number): IndexedText => ({ text, locale: 'en', boost })
/** A name in its own script. */
const native = (text: string, boost: number): IndexedText => ({ text, locale: scriptLocale(text), boost })
const scriptLocale = (text: string): Locale => (/\p{Script=Han}/u.test(text) ? 'zh' : /[әғқңөұүһі]/iu.test(text) ? 'kk' : /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en')
const country = (code: string | null, boost: number): IndexedText[] => (code ? locales.map((locale) => ({ text: countryName(code, locale), locale, boost })) : [])

type Named = { id: string; name: Localized }
const namesOf = (rows: readonly Named[], ids: readonly (string | null)[], boost: number): IndexedText[] =>
  rows.filter(({ id }) => ids.includes(id)).flatMap(({ name }) => inAll(name, boost))

/** Reads what projects are found by: code, names, partners, sector, places, countries, texts. Those that are gone are left out. */
export async function projectReader(): Promise<(slugs: readonly string[]) => Promise<Map<string, SearchDocument>>> {
  const [sectorRows, districtRows, siteRows, companyRows] = await Promise.all([
    db().select({ id: sectors.id, name: sectors.name }).from(sectors),
    places(),
    db().select({ id: sites.id, name: sites.name }).from(sites),
    db().select({ id: companies.id, nativeName: companies.nativeName }).from(companies),
  ])
  const nativeNames = new Map(companyRows.map(({ id, nativeName }) => [id, nativeName]))
  return async (slugs) => {
    const rows = await db()
      .select({
        slug: projects.id, code: projects.code, name: projects.name, summary: projects.summary, sectorId: projects.sectorId, districtIds: projects.districtIds, siteId: projects.siteId,
        location: projects.location, partners: projects.partners, partnerCountries: projects.partnerCountries, statements: projects.statements, sample: projects.sample,
      })
      .from(projects)
      .where(inArray(projects.id, [...slugs]))
    return new Map(rows.map((row) => [row.slug, {
      type: 'project', slug: row.slug, title: row.name, summary: row.summary, sample: row.sample,
      texts: [
        latin(row.code, boosts.code),
        ...inAll(row.name, boosts.name),
        ...row.partners.flatMap(({ name, nameText, companyId }) => {
          const own = companyId && nativeNames.get(companyId)
          return [latin(name, boosts.party), ...inAll(nameText, boosts.party), ...(own ? [native(own, boosts.party)] : [])]
        }),
        ...namesOf(sectorRows, [row.sectorId], boosts.subject),
        ...namesOf(districtRows, row.districtIds, boosts.place),
        ...namesOf(siteRows, [row.siteId], boosts.place),
        ...row.partnerCountries.flatMap((code) => country(code, boosts.subject)),
        ...inAll(row.summary, boosts.summary),
        ...inAll(row.location, boosts.summary),
        ...row.statements.flatMap(({ text }) => inAll(text, boosts.detail)),
      ],
    }]))
  }
}

/** Sites, companies, agreements, events and incentives, in the order of their registers. */
export async function registerDocuments(): Promise<SearchDocument[]> {
  const [siteRows, companyRows, agreementRows, eventRows, incentiveRows, districtRows, sectorRows] = await Promise.all([
    db().select().from(sites).orderBy(asc(sites.position)),
    db().select().from(companies).orderBy(asc(companies.position)),
    db().select().from(agreements).orderBy(asc(agreements.position)),
    db().select().from(events).orderBy(asc(events.position)),
    db().select().from(incentives).orderBy(asc(incentives.position)),
    places(),
    db().select({ id: sectors.id, name: sectors.name }).from(sectors),
  ])
  return [
    ...siteRows.map((site): SearchDocument => ({
      type: 'site', slug: site.id, title: site.name, summary: site.notes, sample: site.sample,
      texts: [
        ...inAll(site.name, boosts.name),
        ...namesOf(districtRows, site.districtIds, boosts.place),
        ...namesOf(siteRows, [site.parentId], boosts.subject),
        ...inAll(site.managementCompany?.text, boosts.summary),
        ...site.priorityActivities.flatMap(({ text }) => inAll(text, boosts.summary)),
        ...[...site.infrastructure, ...site.stats].flatMap(({ text }) => inAll(text, boosts.detail)),
        ...inAll(site.notes, boosts.detail),
      ],
    })),
    ...companyRows.map((company): SearchDocument => ({
      type: 'company', slug: company.id, title: Object.fromEntries(locales.map((locale) => [locale, company.name])) as Localized, native: company.nativeName, summary: company.description, sample: company.sample,
      texts: [
        latin(company.name, boosts.name),
        ...inAll(company.nameText, boosts.name),
        ...(company.nativeName ? [native(company.nativeName, boosts.name)] : []),
        ...country(company.country, boosts.subject),
        ...inAll(company.city, boosts.place),
        ...namesOf(sectorRows, [company.sectorId], boosts.subject),
        ...namesOf(siteRows, [company.siteId], boosts.place),
        ...inAll(company.role, boosts.summary),
        ...inAll(company.description, boosts.summary),
      ],
    })),
    ...agreementRows.map((agreement): SearchDocument => ({
      type: 'agreement', slug: agreement.id, title: agreement.title, summary: agreement.notes, sample: agreement.sample,
      texts: [
        ...inAll(agreement.title, boosts.name),
        ...agreement.parties.flatMap(({ name, nameText }) => [latin(name, boosts.party), ...inAll(nameText, boosts.party)]),
        ...agreement.parties.flatMap((party) => country(party.country, boosts.summary)),
        ...inAll(agreement.place, boosts.place),
        ...inAll(agreement.notes, boosts.detail),
      ],
    })),
    ...eventRows.map((event): SearchDocument => ({
      type: 'event', slug: event.id, title: event.name, summary: event.summary, sample: event.sample,
      texts: [
        ...inAll(event.name, boosts.name),
        ...inAll(event.place, boosts.place),
        ...country(event.country, boosts.summary),
        ...inAll(event.summary, boosts.summary),
        ...[...event.participants, ...event.topics].flatMap((text) => inAll(text, boosts.detail)),
      ],
    })),
    ...incentiveRows.map((incentive): SearchDocument => ({
      type: 'incentive', slug: incentive.id, title: incentive.name, summary: incentive.summary, sample: false,
      texts: [
        ...inAll(incentive.name, boosts.name),
        ...inAll(incentive.summary, boosts.summary),
        ...inAll(incentive.legalBasis, boosts.detail),
        ...incentive.conditions.flatMap((text) => inAll(text, boosts.detail)),
      ],
    })),
  ]
}

/** Plots and halls of all sites, by code, name, use and place. */
export async function plotDocuments(): Promise<SearchDocument[]> {
  const rows = await listPlots(anyone)
  return rows.map((plot) => ({
    type: 'plot', slug: plot.id, title: plot.name ?? Object.fromEntries(locales.map((locale) => [locale, plot.code])), summary: plot.permittedUse, sample: plot.sample,
    texts: [latin(plot.code, boosts.code), ...inAll(plot.name, boosts.name), ...inAll(plot.site.name, boosts.place), ...inAll(plot.permittedUse, boosts.summary), ...inAll(plot.notes, boosts.detail)],
  }))
}

const places = (): Promise<Named[]> => db().select({ id: districts.id, name: districts.name }).from(districts)
