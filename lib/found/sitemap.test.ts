import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { paths } from '@/lib/paths'
import { pagesInPart, sitemap, sitemapIndex } from './sitemap'

const base = 'https://portal.example'
const changed = new Date('2026-03-01T00:00:00Z')
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray: (name) => ['url', 'xhtml:link', 'sitemap'].includes(name) })

test('a page stands in it once in each language, with only its translations as alternates, the first of them for all other readers when there is no English', () => {
  const xml = sitemap(base, [{ path: (locale) => paths.project(locale, 'plant'), changed, translated: ['kk', 'zh'] }])
  expect(XMLValidator.validate(xml)).toBe(true)
  const { url } = (parser.parse(xml) as { urlset: { url: { loc: string; lastmod: string; 'xhtml:link': { hreflang: string; href: string }[] }[] } }).urlset
  expect(url.map(({ loc }) => loc)).toEqual(['kk', 'ru', 'en', 'zh'].map((locale) => `${base}/${locale}/projects/plant`))
  expect(url[1]!.lastmod).toBe('2026-03-01T00:00:00.000Z')
  expect(url[1]!['xhtml:link'].map(({ hreflang, href }) => [hreflang, href])).toEqual([['kk', `${base}/kk/projects/plant`], ['zh-Hans', `${base}/zh/projects/plant`], ['x-default', `${base}/kk/projects/plant`]])
})

test('more pages than one file may name become parts, each with the day of its latest page', () => {
  const page = { path: paths.home, changed: null, translated: [] }
  const xml = sitemapIndex(base, [...Array.from({ length: pagesInPart }, () => page), { ...page, changed }])
  const { sitemap: parts } = (parser.parse(xml) as { sitemapindex: { sitemap: { loc: string; lastmod?: string }[] } }).sitemapindex
  expect(parts).toEqual([{ loc: `${base}/sitemap.xml?part=1` }, { loc: `${base}/sitemap.xml?part=2`, lastmod: '2026-03-01T00:00:00.000Z' }])
})
