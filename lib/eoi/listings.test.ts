import { describe, expect, test } from 'vitest'
import { listingChoices, listingField, listingLimit, listingQuery } from './listings'

const choices = (query: string) => {
  const params = new URLSearchParams(query)
  return listingChoices((name) => params.getAll(name))
}

describe('the listings that an address names', () => {
  test.each([
    ['project=oil', [{ project: 'oil' }]],
    ['project=oil&project=glass&project=oil', [{ project: 'oil' }, { project: 'glass' }]],
    ['site=sez-turan', [{ site: 'sez-turan' }]],
    ['site=sez-turan&plot=A-12', [{ site: 'sez-turan', plot: 'A-12' }]],
    ['plot=sez-turan/A-12&plot=arys-iz/7', [{ site: 'sez-turan', plot: 'A-12' }, { site: 'arys-iz', plot: '7' }]],
    ['site=arys-iz&plot=sez-turan/A-12', [{ site: 'sez-turan', plot: 'A-12' }, { site: 'arys-iz' }]],
    // A code alone says nothing without one site.
    ['plot=A-12', []],
    ['site=a&site=b&plot=A-12', [{ site: 'a' }, { site: 'b' }]],
    ['project=../etc&site=%3Cscript%3E&plot=x', []],
    ['', []],
  ])('%j', (query, expected) => {
    expect(choices(query)).toEqual(expected)
    expect(listingChoices((name) => listingQuery(choices(query))[name])).toEqual(expected)
  })

  test('are at most ten', () => {
    expect(choices(Array.from({ length: 12 }, (_, index) => `project=p${index}`).join('&'))).toHaveLength(listingLimit)
  })

  test('stand in forms as they stand in addresses', () => {
    expect(listingField({ site: 'sez-turan', plot: 'A-12' })).toEqual({ name: 'plot', value: 'sez-turan/A-12' })
  })
})
