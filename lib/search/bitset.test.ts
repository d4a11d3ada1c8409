import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addTo, type Bitset, countBoth, countOf, emptySet, firstRows, fullSet, has, intersect, listOf, unite } from './bitset'

const size = 100
const setOf = (rows: readonly number[]): Bitset => {
  const set = emptySet(size)
  for (const row of rows) addTo(set, row)
  return set
}
const rowsOf = (set: Bitset): number[] => Array.from({ length: size }, (_, row) => row).filter((row) => has(set, row))
const someRows = fc.uniqueArray(fc.nat(size - 1))

test('a set has the rows that were added, each once', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      expect(rowsOf(setOf([...rows, ...rows]))).toEqual(rows.toSorted((a, b) => a - b))
      expect(countOf(setOf(rows))).toBe(rows.length)
    }),
  )
})

test('sets are combined as sets', () => {
  fc.assert(
    fc.property(someRows, someRows, (a, b) => {
      const both = a.filter((row) => b.includes(row))
      expect(rowsOf(intersect([setOf(a), setOf(b)], size))).toEqual(both.toSorted((x, y) => x - y))
      expect(countBoth(setOf(a), setOf(b))).toBe(both.length)
      expect(countOf(unite([setOf(a), setOf(b)], size))).toBe(new Set([...a, ...b]).size)
    }),
  )
})

test('no condition leaves every row, and no row beyond the last', () => {
  for (const rows of [0, 1, 31, 32, 33, 64, 100]) expect(countOf(fullSet(rows))).toBe(rows)
  expect(countOf(intersect([], 45))).toBe(45)
})

test('the first rows of a larger set are those below the size', () => {
  expect(rowsOf(firstRows(setOf([0, 44, 45, 63, 64, 99]), 45))).toEqual([0, 44])
})

test('the rows of a set are listed in order', () => {
  const set = emptySet(100)
  for (const row of [0, 31, 32, 63, 99]) addTo(set, row)
  expect(listOf(set)).toEqual([0, 31, 32, 63, 99])
  expect(listOf(emptySet(0))).toEqual([])
})
