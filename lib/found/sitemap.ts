import { alternates } from '@/lib/alternates'
import { type Locale, locales } from '@/lib/locales'

/** A page that exists in several languages. */
export type SitemapPage = {
  path: (locale: Locale) => string
  /** When what it shows last changed; null when nobody knows. */
  changed: Date | null
  /** Languages in which its text is written. */
  translated: readonly Locale[]
}

/** The protocol allows 50,000 addresses in one file; a page has four. */
export const pagesInPart = 10_000

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const lastmod = (changed: Date | null): string => (changed ? `<lastmod>${changed.toISOString()}</lastmod>` : '')

/**
 * A sitemap: every page in every language, with the languages in which it is really written as its alternates. A page
 * stands in all four also where its text is not translated yet, because the page says so.
 */
export function sitemap(base: string, pages: readonly SitemapPage[]): string {
  const entries = pages.flatMap(({ path, changed, translated }) => {
    const links = alternates(translated).map(([hreflang, other]) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escaped(base + path(other))}"/>`).join('')
    return locales.map((locale) => `<url><loc>${escaped(base + path(locale))}</loc>${lastmod(changed)}${links}</url>\n`)
  })
  return `${head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('')}</urlset>\n`
}

/** The list of sitemaps, when there are more pages than one file may name. */
export function sitemapIndex(base: string, pages: readonly SitemapPage[]): string {
  const parts = Array.from({ length: Math.ceil(pages.length / pagesInPart) }, (_, index) => pages.slice(index * pagesInPart, (index + 1) * pagesInPart))
  const entries = parts.map((part, index) => `<sitemap><loc>${base}/sitemap.xml?part=${index + 1}</loc>${lastmod(latest(part.map(({ changed }) => changed)))}</sitemap>\n`)
  return `${head}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</sitemapindex>\n`
}

/** The latest of several instants; null when none is known. */
export const latest = (instants: readonly (Date | null)[]): Date | null => instants.reduce((a, b) => (!a || (b && b > a) ? b : a), null)
