import { expect, test } from 'vitest'
import { regimesOf, siteTypesOf } from './regimes'
import { siteTypes } from './types'

test('every measure that holds anywhere holds on every type of site', () => {
  expect(siteTypes.every((type) => regimesOf(type).includes('any'))).toBe(true)
})

test('types of a regime and regimes of a type say the same', () => {
  for (const regime of ['sez', 'industrial-zone'] as const) expect(siteTypes.filter((type) => regimesOf(type).includes(regime))).toEqual(siteTypesOf(regime))
})

test('a park alone has no regime of its own', () => {
  expect(regimesOf('industrial-park')).toEqual(['any'])
})
