import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clusterPlaces, shareOf } from './clusters'

const place = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 660 }), weight: fc.integer({ min: 0, max: 40 }) })

test('no marker overlaps another, wherever the places are', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 30 }), (places) => {
      const clusters = clusterPlaces(places, 25)
      for (const [i, a] of clusters.entries()) for (const b of clusters.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(50)
    }),
  )
})

test('every place is in one cluster and the numbers add up', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 30 }), (places) => {
      const clusters = clusterPlaces(places, 25)
      expect(clusters.flatMap((cluster) => cluster.places)).toHaveLength(places.length)
      expect(new Set(clusters.flatMap((cluster) => cluster.places))).toEqual(new Set(places))
      expect(clusters.reduce((sum, { weight }) => sum + weight, 0)).toBe(places.reduce((sum, { weight }) => sum + weight, 0))
    }),
  )
})

test('the marker of a cluster stands on its heaviest place, the heaviest cluster comes first', () => {
  const clusters = clusterPlaces([{ x: 500, y: 500, weight: 3 }, { x: 100, y: 100, weight: 1 }, { x: 130, y: 100, weight: 14 }], 25)
  expect(clusters.map(({ x, y, weight }) => ({ x, y, weight }))).toEqual([{ x: 130, y: 100, weight: 15 }, { x: 500, y: 500, weight: 3 }])
})

test('places far enough apart keep their own markers', () => {
  expect(clusterPlaces([{ x: 100, y: 100, weight: 1 }, { x: 150, y: 100, weight: 1 }], 25)).toHaveLength(2)
  expect(clusterPlaces([{ x: 100, y: 100, weight: 1 }, { x: 149, y: 100, weight: 1 }], 25)).toHaveLength(1)
  expect(clusterPlaces([], 25)).toEqual([])
})

test('a long list is shared out: small places are listed whole', () => {
  expect(shareOf([14, 3, 1], 150)).toBe(14)
  expect(shareOf([1000, 3, 1], 20)).toBe(16)
  expect(shareOf([1000, 900, 800], 3)).toBe(1)
  expect(shareOf([], 20)).toBe(1)
})
