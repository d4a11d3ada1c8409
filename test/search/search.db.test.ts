import { expect, test } from 'vitest'
import { searchPortal } from '@/db/queries/search'
import { portalIndex } from '@/db/search/portal-index'
import { anyone } from '@/lib/auth/roles'
import { type Locale, locales } from '@/lib/locales'
import { useDatabase } from '../database'
import en from './queries/en.json'
import kk from './queries/kk.json'
import ru from './queries/ru.json'
import zh from './queries/zh.json'

/** What one searches for and what a sensible reader would expect among the first ten; with `first`, the first of them on top. */
type Query = { q: string; why: string; hits: string[]; first?: boolean }

const tables: Record<Locale, Query[]> = { en, ru, kk, zh }
const floors = { recall: 0.95, meanReciprocalRank: 0.92, first: 0.9 }

const today = '2026-11-20'

useDatabase({ facts: true })

const found = async (locale: Locale, q: string): Promise<string[]> =>
  (await (await searchPortal(anyone, locale, q, today)).results(undefined, 0, 10)).map(({ type, slug }) => `${type}:${slug}`)
const rankOf = (hits: readonly string[], top: readonly string[]): number => {
  const at = top.findIndex((hit) => hits.includes(hit))
  return at < 0 ? 0 : 1 / (at + 1)
}
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

test.each(locales)('queries in %s find what a reader expects, best first', async (locale) => {
  const answered = await Promise.all(tables[locale].map(async (query) => ({ ...query, top: await found(locale, query.q) })))
  const asked = answered.filter(({ hits }) => hits.length > 0)
  const recalls = asked.map(({ hits, top }) => hits.filter((hit) => top.includes(hit)).length / Math.min(10, hits.length))
  const ranks = asked.map(({ hits, top }) => rankOf(hits, top))
  const firsts = asked.filter(({ first }) => first).map(({ hits, top }) => Number(top[0] === hits[0]))
  const figures = { recall: mean(recalls), meanReciprocalRank: mean(ranks), first: mean(firsts) }
  process.stdout.write(`search ${locale}: ${asked.length} queries, recall@10 ${figures.recall.toFixed(3)}, mean reciprocal rank ${figures.meanReciprocalRank.toFixed(3)}, first ${figures.first.toFixed(3)}\n`)
  asked.forEach(({ q, hits, top }, at) => {
    if (recalls[at]! < 1 || ranks[at]! < 1) process.stdout.write(`  ${q}: lacks ${hits.filter((hit) => !top.includes(hit)).join(', ') || 'nothing'}; first ${top[0] ?? 'nothing'}\n`)
  })
  expect(figures.recall).toBeGreaterThanOrEqual(floors.recall)
  expect(figures.meanReciprocalRank).toBeGreaterThanOrEqual(floors.meanReciprocalRank)
  expect(figures.first).toBeGreaterThanOrEqual(floors.first)
})

test.each(locales)('words of %s that nothing has find nothing', async (locale) => {
  const wrong = await Promise.all(tables[locale].filter(({ hits }) => hits.length === 0).map(async ({ q }) => ({ q, top: await found(locale, q) })))
  expect(wrong.filter(({ top }) => top.length > 0)).toEqual([])
})

test('the tables have at least 45 queries a language, each once, and name records that exist', async () => {
  const index = await (await portalIndex(today)).texts()
  const known = new Set(index.entries.map(({ type, slug }) => `${type}:${slug}`))
  for (const locale of locales) {
    expect(new Set(tables[locale].map(({ q }) => q)).size).toBe(tables[locale].length)
    expect(tables[locale].length).toBeGreaterThanOrEqual(45)
    expect(tables[locale].flatMap(({ hits }) => hits).filter((hit) => !known.has(hit))).toEqual([])
  }
})
