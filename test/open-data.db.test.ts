import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { GET as one } from '@/app/api/v1/[type]/[slug]/route'
import { GET as onePlot } from '@/app/api/v1/plots/[site]/[code]/route'
import { GET as list } from '@/app/api/v1/[type]/route'
import { GET as description } from '@/app/api/v1/openapi.json/route'
import { db } from '@/db/client'
import { loadSamplePlots } from '@/db/seed/sample-plots'
import { publishedTypes } from '@/lib/api/records'
import { useDatabase } from './database'
import { answerOf, describedAnswers } from './open-data'

type List = { items: { slug: string; [field: string]: unknown }[]; total: number; next: string | null }
const get = (address: string) => answerOf(list, address, { type: address.split(/[/?]/)[3]! })
const lists = async (address: string) => (await get(address)).json() as List

/** Follows `next` from the first page to the last. */
async function all(type: string, limit: number): Promise<List['items']> {
  const items: List['items'] = []
  for (let next: string | null = `/api/v1/${type}?limit=${limit}`; next; ) {
    const page: List = await lists(next.replace('http://localhost:3000', ''))
    items.push(...page.items)
    next = page.next
  }
  return items
}

describe('the public API', () => {
  useDatabase({ facts: true })
  const secret = 'only for editors 7f3a'
  beforeAll(async () => {
    await db().transaction((tx) => loadSamplePlots(tx, new Date()))
    for (const table of ['projects', 'sites', 'companies', 'agreements', 'events', 'incentives']) await db().execute(sql.raw(`update ${table} set editor_notes = '${secret}'`))
    await db().execute(sql.raw(`update sources set editor_note = '${secret}'`))
  })

  test.each(publishedTypes)('gives every record of %s as its description says, in lists and alone', async (type) => {
    const check = describedAnswers((await answerOf(description, '/api/v1/openapi.json')).text)
    const first = await lists(`/api/v1/${type}?limit=100`)
    expect(check(`/api/v1/${type}`, 200, first)).toEqual([])
    expect(first.total).toBeGreaterThan(5)
    for (const item of first.items) {
      const [site, code] = item.slug.split('/') as [string, string]
      const address = `/api/v1/${type}/${item.slug}`
      const alone = (type === 'plots' ? await answerOf(onePlot, address, { site, code }) : await answerOf(one, address, { type, slug: item.slug })).json()
      expect(check(`/api/v1/${type}/${type === 'plots' ? '{site}/{code}' : '{slug}'}`, 200, alone)).toEqual([])
      expect(alone).toEqual(item)
    }
  })

  test('its description is not so loose that anything fits', async () => {
    const check = describedAnswers((await answerOf(description, '/api/v1/openapi.json')).text)
    const { items: [project] } = await lists('/api/v1/projects?limit=1')
    expect(check('/api/v1/projects/{slug}', 200, { ...project, editorNotes: 'x' })).not.toEqual([])
    expect(check('/api/v1/projects/{slug}', 200, { ...project, name: 'Plant' })).not.toEqual([])
    expect(check('/api/v1/projects/{slug}', 200, { ...project, stage: 'dream' })).not.toEqual([])
    expect(check('/api/v1/projects', 200, { items: [{}], total: 1, next: null })).not.toEqual([])
  })

  test.each(publishedTypes)('gives nothing of %s that is only for editors', async (type) => {
    const { text } = await get(`/api/v1/${type}?limit=100`)
    expect(text).not.toContain(secret)
    expect(text).not.toMatch(/"(editorNotes?|verify|searchText|createdAt|position|version)"/)
  })

  test('pages hold every record once, and the last one has no next', async () => {
    for (const type of publishedTypes) {
      const slugs = (await all(type, 7)).map(({ slug }) => slug)
      expect(new Set(slugs).size).toBe(slugs.length)
      expect(slugs).toEqual((await lists(`/api/v1/${type}?limit=100`)).items.map(({ slug }) => slug))
    }
    expect((await lists('/api/v1/projects')).items).toHaveLength(24)
  })

  test('next is absolute and keeps the filters', async () => {
    const { next, total } = await lists('/api/v1/projects?limit=1&stage=idea&stage=memorandum')
    expect(next).toBe('http://localhost:3000/api/v1/projects?limit=1&stage=idea&stage=memorandum&page=2')
    expect(total).toBeLessThan((await lists('/api/v1/projects?limit=1')).total)
  })

  test('filters of sites are those of their page', async () => {
    const { items } = await lists('/api/v1/sites?type=sez-subzone&sort=name')
    expect(items.length).toBeGreaterThan(0)
    expect(items.every(({ type }) => type === 'sez-subzone')).toBe(true)
  })

  test.each([
    ['/api/v1/projects?page=0', 400], ['/api/v1/projects?page=x', 400], ['/api/v1/projects?limit=101', 400], ['/api/v1/projects?limit=0', 400], ['/api/v1/sites?limit=-5', 400],
    ['/api/v1/projects?page=999', 404], ['/api/v1/castles', 404],
  ])('%s is refused as JSON', async (address, status) => {
    const answer = await get(address)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    expect(answer.json()).toMatchObject({ error: { status } })
  })

  test('a record that does not exist is a 404 in JSON', async () => {
    const answer = await answerOf(one, '/api/v1/projects/no-such', { type: 'projects', slug: 'no-such' })
    expect([answer.status, answer.json()]).toMatchObject([404, { error: { status: 404 } }])
  })

  test('amounts are decimal strings in the currency that was stated, each with its source', async () => {
    const projects = (await all('projects', 100)) as unknown as { amounts: { value: unknown; currency: string; source: { id: string; publisher: string } }[] }[]
    const amounts = projects.flatMap((project) => project.amounts)
    expect(amounts.length).toBeGreaterThan(15)
    for (const { value, currency, source } of amounts) expect([value, currency, source.id, source.publisher]).toEqual([expect.stringMatching(/^\d+(\.\d+)?$/), expect.stringMatching(/^[A-Z]{3}$/), expect.any(String), expect.any(String)])
  })
})
