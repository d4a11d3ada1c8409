import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { GET as calendar } from '@/app/[locale]/(public)/events.ics/route'
import { GET as feed } from '@/app/[locale]/(public)/feed.atom/route'
import { GET as geojson } from '@/app/api/v1/map.geojson/route'
import { GET as description } from '@/app/api/v1/openapi.json/route'
import { db } from '@/db/client'
import { audit } from '@/db/schema'
import { useDatabase } from './database'
import { answerOf, describedAnswers } from './open-data'

type Features = { features: { id: string; geometry: { coordinates: [number, number] }; properties: { kind: string; pointOf: string; site?: string | null } }[] }
const map = async (query = '') => (await answerOf(geojson, `/api/v1/map.geojson${query}`)).json() as Features

describe('feed, calendar and map', () => {
  useDatabase({ facts: true })

  test('the feed names changes newest first, an edit before the records that came earlier', async () => {
    await db().insert(audit).values({ at: new Date('2099-01-01T00:00:00Z'), actor: 'editor', actorRole: 'editor', event: 'project.updated', subjectType: 'project', subjectId: 'bereke-plastic', before: { stage: 'construction', editorNotes: 'only-for-editors' }, after: { stage: 'operating', version: 2 } })
    await db().insert(audit).values({ at: new Date('2099-01-02T00:00:00Z'), actor: 'editor', actorRole: 'editor', event: 'figure.confirmed', subjectType: 'project', subjectId: 'bereke-plastic' })
    const { text, headers } = await answerOf(feed, '/en/feed.atom', { locale: 'en' })
    expect(headers.get('content-type')).toMatch(/^application\/atom\+xml/)
    expect(XMLValidator.validate(text)).toBe(true)
    expect(text).not.toContain('only-for-editors')
    const { entry } = (new XMLParser().parse(text) as { feed: { entry: { id: string; summary: string; updated: string }[] } }).feed
    expect(entry).toHaveLength(100)
    expect(new Set(entry.map(({ id }) => id)).size).toBe(100)
    expect(entry[0]!.summary).toContain('Operating')
    expect(entry.map(({ updated }) => updated)).toEqual(entry.map(({ updated }) => updated).sort().reverse())
  })

  test('the calendar holds every event whose month is known, each once', async () => {
    const { text, headers } = await answerOf(calendar, '/zh/events.ics', { locale: 'zh' })
    expect(headers.get('content-type')).toMatch(/^text\/calendar/)
    const uids = [...text.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid)
    expect(uids).toHaveLength(17)
    expect(new Set(uids).size).toBe(uids.length)
    expect(text.match(/^STATUS:TENTATIVE/gm)!.length).toBeGreaterThan(5)
  })

  test('the map gives points as its description says, inside the region, and says what each of them marks', async () => {
    const all = await map()
    expect(describedAnswers((await answerOf(description, '/api/v1/openapi.json')).text)('/api/v1/map.geojson', 200, all)).toEqual([])
    for (const { geometry: { coordinates: [longitude, latitude] } } of all.features) {
      expect([longitude > 65 && longitude < 71.5, latitude > 40.5 && latitude < 46.5]).toEqual([true, true])
    }
    const projects = all.features.filter(({ properties }) => properties.kind === 'project')
    expect(new Set(projects.map(({ properties }) => properties.pointOf))).toEqual(new Set(['site', 'district-seat']))
    expect(new Set(all.features.map(({ id }) => id)).size).toBe(all.features.length)
  })

  test('the map follows the filters, and then shows only sites where a project stands', async () => {
    const { features } = await map('?site=sez-turan')
    const standing = features.filter(({ properties }) => properties.kind === 'project').map(({ properties }) => `site:${properties.site}`)
    expect(standing).toContain('site:sez-turan')
    expect(features.filter(({ properties }) => properties.kind === 'site').map(({ id }) => id).sort()).toEqual([...new Set(standing)].sort())
    expect((await map('?q=zzzzzz')).features).toEqual([])
  })
})
