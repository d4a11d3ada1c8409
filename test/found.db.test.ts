import { XMLParser } from 'fast-xml-parser'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { GET as robots } from '@/app/robots.txt/route'
import { GET as sitemap } from '@/app/sitemap.xml/route'
import { GET as security } from '@/app/.well-known/security.txt/route'
import { db } from '@/db/client'
import { projects, units } from '@/db/schema'
import { publicAddress } from '@/lib/paths'
import { useDatabase } from './database'
import { answerOf } from './open-data'

type Entry = { loc: string; lastmod?: string; 'xhtml:link'?: { hreflang: string }[] }
const entries = (text: string): Entry[] =>
  (new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray: (name) => name === 'xhtml:link' }).parse(text) as { urlset: { url: Entry[] } }).urlset.url

describe('what search engines and finders of faults are told', () => {
  useDatabase({ facts: true })

  test('the sitemap names every project and site in four languages, once, and only public pages', async () => {
    const locs = entries((await answerOf(sitemap, '/sitemap.xml')).text).map(({ loc }) => new URL(loc))
    expect(new Set(locs.map(({ href }) => href)).size).toBe(locs.length)
    expect(locs.filter(({ pathname }) => /^\/kk\/projects\/./.test(pathname))).toHaveLength(59)
    expect(locs.filter(({ pathname }) => /^\/zh\/sites\/./.test(pathname))).toHaveLength(19)
    expect(locs.filter((url) => publicAddress(url.pathname, url.searchParams)?.kind !== 'page').map(String)).toEqual([])
  })

  test('a page has the alternates that are written, and the day of its last change', async () => {
    await db().update(projects).set({ name: { ru: 'Завод' }, summary: { ru: 'Завод' }, updatedAt: new Date('2026-11-20T10:00:00Z') }).where(eq(projects.id, 'international-school'))
    const found = entries((await answerOf(sitemap, '/sitemap.xml')).text).find(({ loc }) => loc.endsWith('/en/projects/international-school'))!
    expect(found['xhtml:link']!.map(({ hreflang }) => hreflang)).toEqual(['ru', 'x-default'])
    expect(found.lastmod).toBe('2026-11-20T10:00:00.000Z')
  })

  test('a part that does not exist is a 404', async () => {
    expect((await answerOf(sitemap, '/sitemap.xml?part=7')).status).toBe(404)
  })

  test('robots are kept out of the workrooms and shown the sitemap', async () => {
    const { text } = await answerOf(robots, '/robots.txt')
    for (const room of ['/kk/desk', '/ru/account', '/en/admin', '/zh/sign-in']) expect(text).toContain(`Disallow: ${room}\n`)
    expect(text).toContain('Sitemap: http://localhost:3000/sitemap.xml\n')
  })

  test('faults are reported to the mailbox of the investment unit once it has one', async () => {
    expect((await answerOf(security, '/.well-known/security.txt')).text).toMatch(/^Contact: http:\/\/localhost:3000\/en\/contacts\nExpires: /)
    await db().update(units).set({ mailbox: 'invest@example.kz' }).where(eq(units.id, 'dept-investment'))
    expect((await answerOf(security, '/.well-known/security.txt')).text).toMatch(/^Contact: mailto:invest@example.kz\n/)
  })
})
