import { expect, test } from 'vitest'
import { pageLinks } from './pagination'

test('few pages are all linked', () => {
  expect(pageLinks(1, 3)).toEqual([1, 2, 3])
  expect(pageLinks(1, 1)).toEqual([1])
})

test('of many pages the first, the last and the neighbours are linked', () => {
  expect(pageLinks(10, 20)).toEqual([1, null, 8, 9, 10, 11, 12, null, 20])
  expect(pageLinks(2, 20)).toEqual([1, 2, 3, 4, null, 20])
})
