import { expect, test } from 'vitest'
import { placesOf } from './places'

const sites = [{ id: 'zone', latitude: 43.3, longitude: 68.27 }, { id: 'empty', latitude: 42, longitude: 69 }, { id: 'somewhere', latitude: null, longitude: null }]
const districts = [{ id: 'arys', latitude: 42.43, longitude: 68.81 }, { id: 'unknown', latitude: null, longitude: null }, { id: 'keles', latitude: 41, longitude: 69 }]
const project = (id: string, siteId: string | null, ...districtIds: string[]) => ({ id, siteId, districtIds })

test('a project stands at its site, else at the first known seat of its districts, else nowhere', () => {
  const { places, unplaced } = placesOf(
    [project('a', 'zone', 'arys'), project('b', null, 'unknown', 'arys', 'keles'), project('c', 'somewhere', 'keles'), project('d', null, 'unknown'), project('e', 'somewhere'), project('f', 'zone')],
    sites,
    districts,
  )
  expect(places.map(({ kind, id, projects }) => [kind, id, projects])).toEqual([['site', 'zone', ['a', 'f']], ['site', 'empty', []], ['district', 'arys', ['b']], ['district', 'keles', ['c']]])
  expect(unplaced).toEqual(['d', 'e'])
})

test('a district and a site with the same id are two places', () => {
  const { places } = placesOf([project('a', 'same'), project('b', null, 'same')], [{ id: 'same', latitude: 43, longitude: 68 }], [{ id: 'same', latitude: 43, longitude: 68 }])
  expect(places.map(({ projects }) => projects)).toEqual([['a'], ['b']])
})
