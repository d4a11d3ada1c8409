import { describe, expect, test } from 'vitest'
import { inPlaces, listingChoices, listingField, listingLimit, listingQuery } from './listings'

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

describe('the places of listings', () => {
  const [oil, glass, zone] = [{ project: 'oil' }, { project: 'glass' }, { site: 'sez-turan' }]
  const given = [oil, glass, zone]

  test.each([
    // As the form showed them: the zone first.
    [['1 site:sez-turan', '2 project:oil', '3 project:glass'], [zone, oil, glass]],
    [['1 project:oil', '2 project:glass', '1 site:sez-turan'], [zone, oil, glass]],
    [['3 project:oil', '2 project:glass', '3 site:sez-turan'], [glass, zone, oil]],
    [['2 project:oil', '1 project:glass', '3 site:sez-turan'], [glass, oil, zone]],
    // A listing that has just been added has no place yet.
    [['2 project:glass', '1 site:sez-turan'], [zone, glass, oil]],
    [['x', '99', '1 project:unknown', '-1 project:oil'], given],
    [[], given],
  ])('%j', (places, order) => expect(inPlaces(given, places)).toEqual(order))
})

test('thousands of listings are not read', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => `site-${index}`)
  expect(listingChoices((name) => (name === 'plot' ? many.map((site) => `${site}/A-1`) : many))).toHaveLength(listingLimit)
})
