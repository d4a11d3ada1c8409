import { expect, test } from 'vitest'
import type { Locale } from '@/lib/locales'
import { has } from './bitset'
import { TextIndex } from './text-index'

const texts: [Locale, string][] = [
  ['en', 'Solar power plant in Sauran'],
  ['ru', 'Переработка мяса'],
  ['ru', 'Строительный комбинат'],
  ['kk', 'Мақта өңдеу зауыты'],
  ['zh', '骆驼奶粉生产项目'],
  ['en', 'Cotton and textile cluster'],
]
const index = await TextIndex.of(texts.map(([locale, text]) => [{ text, locale, boost: 8 }]))
const found = (query: string): number[] => {
  const matches = index.search(query)
  return matches ? texts.map((_, row) => row).filter((row) => has(matches.rows, row)).sort((a, b) => matches.score(b) - matches.score(a)) : []
}

test('a document is found by any of its words, in any form', () => {
  expect(found('plants')[0]).toBe(0)
  expect(found('зауыттардың')).toContain(3)
  expect(found('奶粉')).toEqual([4])
})

test('of several words all are asked for, and where no document has all, the weightier part', () => {
  expect(index.search('solar plant')!.near).toBe(false)
  expect(found('solar plant')).toEqual([0])
  const near = index.search('cotton textile zzqqxx')!
  expect(near.near).toBe(true)
  expect(has(near.rows, 5)).toBe(true)
})

test('slips of the pen are forgiven, and what nothing has finds nothing', () => {
  expect(found('soalr')).toEqual([0])
  expect(found('Suaran')).toEqual([0])
  expect(found('zzqqxx')).toEqual([])
  expect(index.search('«…»')).toBeUndefined()
})

test('a place that nothing is about is not taken for a slip', () => {
  expect(found('Сайрам')).toEqual([])
})

test('a long word that nothing has is read as two', () => {
  expect(found('мясокомбинат')).toContain(1)
  expect(found('cottontextile')).toEqual([5])
})

test('the beginning of a word finds it while it is typed', () => {
  expect(found('sol')).toEqual([0])
  expect(found('мақ')).toEqual([3])
})

test('a document in one language answers a query in another', () => {
  expect(found('хлопок')).toEqual(expect.arrayContaining([3, 5]))
  expect(found('光伏')).toEqual([0])
  expect(found('dairy')).toEqual([4])
})

test('the nearest documents hold those that have every word', () => {
  const matches = index.search('textile cluster')!
  expect(has(matches.nearest, 5)).toBe(true)
})

test('an index made from a former one finds the same, what has changed by its new words and not by its old ones', async () => {
  const changed = texts.map(([locale, text], row) => [{ text: row === 1 ? 'Сборка тракторов' : text, locale, boost: 8 }])
  const next = await TextIndex.of([...changed.slice(1), changed[0]!], index)
  const rowsOf = (query: string) => changed.map((_, row) => row).filter((row) => has(next.search(query)!.rows, row))
  expect(rowsOf('трактор')).toEqual([0])
  expect(rowsOf('мясо')).toEqual([])
  expect(rowsOf('solar')).toEqual([5])
  const whole = await TextIndex.of([...changed.slice(1), changed[0]!])
  for (const query of ['plants', 'зауыт', 'cotton textile', '奶粉']) {
    const [one, other] = [next.search(query)!, whole.search(query)!]
    expect(changed.map((_, row) => [has(one.rows, row), one.score(row)])).toEqual(changed.map((_, row) => [has(other.rows, row), other.score(row)]))
  }
})
