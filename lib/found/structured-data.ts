import { absolute } from '@/lib/api/pages'
import { languageTag, type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

/** A thing of schema.org. */
export type Thing = { '@type': string; [property: string]: unknown }

const region = (locale: Locale): Thing => ({ '@type': 'AdministrativeArea', name: translator(locale)('found.region'), identifier: 'KZ-61' })
const text = (value: Localized | null | undefined, locale: Locale): string | undefined => textIn(value, locale)?.text

/** Who publishes the portal, and the portal itself with its search. */
export const publisher = (locale: Locale): Thing[] => [
  { '@type': 'GovernmentOrganization', name: translator(locale)('common.footer.publisher'), url: absolute(paths.home(locale)), logo: absolute('/art/mark.svg'), areaServed: region(locale), address: { '@type': 'PostalAddress', addressCountry: 'KZ', addressRegion: translator(locale)('found.region') } },
  {
    '@type': 'WebSite', name: translator(locale)('common.siteName'), url: absolute(paths.home(locale)), inLanguage: languageTag[locale],
    potentialAction: { '@type': 'SearchAction', target: { '@type': 'EntryPoint', urlTemplate: `${absolute(paths.projects(locale))}?q={words}` }, 'query-input': 'required name=words' },
  },
]

/** The way from home to a page; the page itself comes last. */
export const breadcrumbs = (trail: readonly { href: string; label: string }[], here: string): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: [...trail.map(({ href, label }) => ({ name: label, item: absolute(href) })), { name: here }].map((item, index) => ({ '@type': 'ListItem', position: index + 1, ...item })),
})

type EventFacts = { id: string; name: Localized; summary: Localized; dateStart: string | null; dateEnd: string | null; place: Localized | null; country: string | null }

/** An event with a known date; undefined for one without, because a calendar could not place it. */
export const eventThing = (event: EventFacts, locale: Locale): Thing | undefined =>
  event.dateStart === null
    ? undefined
    : {
        '@type': 'Event', name: text(event.name, locale), description: text(event.summary, locale), startDate: event.dateStart, ...(event.dateEnd && { endDate: event.dateEnd }), url: absolute(paths.event(locale, event.id)), inLanguage: languageTag[locale],
        ...((event.place || event.country) && { location: { '@type': 'Place', ...(event.place && { name: text(event.place, locale) }), address: { '@type': 'PostalAddress', ...(event.country && { addressCountry: event.country }), ...(event.place && { addressLocality: text(event.place, locale) }) } } }),
      }

type SiteFacts = { id: string; name: Localized; latitude: number | null; longitude: number | null; locationNote: Localized | null; parent?: { id: string; name: Localized } }

/** A site. Its point marks the nearest place, never a boundary, and says so. */
export const siteThing = (site: SiteFacts, locale: Locale): Thing => ({
  '@type': 'Place', name: text(site.name, locale), url: absolute(paths.site(locale, site.id)),
  containedInPlace: site.parent ? { '@type': 'Place', name: text(site.parent.name, locale), url: absolute(paths.site(locale, site.parent.id)) } : region(locale),
  ...(site.latitude !== null && site.longitude !== null && { geo: { '@type': 'GeoCoordinates', latitude: site.latitude, longitude: site.longitude, ...(site.locationNote && { description: text(site.locationNote, locale) }) } }),
})

type ProjectFacts = { slug: string; code: string; name: Localized; summary: Localized; partners: { name: string; country: string }[]; districts: { name: Localized }[]; site: { id: string; name: Localized } | null }

/** An investment project: schema.org's planned or running undertaking, with the companies that sources name. */
export const projectThing = (project: ProjectFacts, locale: Locale): Thing => ({
  '@type': 'Project', name: text(project.name, locale), description: text(project.summary, locale), identifier: project.code, url: absolute(paths.project(locale, project.slug)),
  location: [
    ...(project.site ? [{ '@type': 'Place', name: text(project.site.name, locale), url: absolute(paths.site(locale, project.site.id)) }] : []),
    ...project.districts.map(({ name }) => ({ '@type': 'AdministrativeArea', name: text(name, locale) })),
    region(locale),
  ],
  ...(project.partners.length > 0 && { member: project.partners.map(({ name, country }) => ({ '@type': 'Organization', name, address: { '@type': 'PostalAddress', addressCountry: country } })) }),
})

/**
 * Things as the text of a script element. No character in it can end the element or begin a comment, whatever
 * a name holds.
 */
export const structuredData = (things: Thing | readonly Thing[]): string => {
  const body = Array.isArray(things) ? { '@graph': things } : things
  return JSON.stringify({ '@context': 'https://schema.org', ...body }).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The portal's data as a data set with the files in which it can be taken. */
export const datasetThing = (locale: Locale): Thing => {
  const t = translator(locale)
  const download = (path: string, encodingFormat: string) => ({ '@type': 'DataDownload', contentUrl: absolute(path), encodingFormat })
  return {
    '@type': 'Dataset', name: `${t('common.siteName')}: ${t('api.title')}`, description: t('api.lead'), url: absolute(paths.api(locale)), inLanguage: languageTag[locale], isAccessibleForFree: true,
    creator: { '@type': 'GovernmentOrganization', name: t('common.footer.publisher') }, spatialCoverage: region(locale), usageInfo: absolute(`${paths.api(locale)}#licence`),
    distribution: [download(paths.projectsExport(locale, 'csv'), 'text/csv'), download(paths.apiRecords('projects'), 'application/json'), download(paths.apiMap(), 'application/geo+json')],
  }
}
