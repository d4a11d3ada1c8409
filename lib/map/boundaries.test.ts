import { expect, test } from 'vitest'
import { readBoundaries } from './boundaries'

const square = (west: number, south: number, size: number) => [[[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]]]
const polygon = (west: number, south: number, size: number) => ({ type: 'Polygon', coordinates: square(west, south, size) })
const text = (value: unknown) => JSON.stringify(value)

test('a polygon, a feature and a collection are read', () => {
  const region = polygon(67, 42, 3)
  for (const file of [region, { type: 'Feature', properties: {}, geometry: region }, { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: region }] }]) {
    expect(readBoundaries(text(file))).toMatchObject({ areas: [[[{ length: 5 }]]], geojson: file })
  }
  expect(readBoundaries(text({ type: 'MultiPolygon', coordinates: [square(67, 42, 3), square(71, 42, 1)] }))).toMatchObject({ areas: [{ length: 2 }] })
})

test('heights beside coordinates are left out', () => {
  const given = { type: 'Polygon', coordinates: [[[67, 42, 120], [70, 42, 130], [70, 45, 140], [67, 42, 120]]] }
  expect(readBoundaries(text(given))).toMatchObject({ areas: [[[[[67, 42], [70, 42], [70, 45], [67, 42]]]]] })
})

test.each([
  ['', 'required'],
  ['{"type":', 'not-json'],
  [text({ type: 'Point', coordinates: [68, 43] }), 'not-areas'],
  [text({ type: 'FeatureCollection', features: [] }), 'not-areas'],
  [text({ type: 'Polygon', coordinates: [[[67, 42], [70, 42], [70, 45], [67, 45]]] }), 'not-areas'],
  [text({ type: 'Polygon', coordinates: [[['67', 42], [70, 42], [70, 45], ['67', 42]]] }), 'not-areas'],
  [text(polygon(42, 67, 3)), 'out-of-bounds'],
  [text(polygon(7_470_000, 5_300_000, 1000)), 'out-of-bounds'],
  [text(polygon(76, 43, 2)), 'not-the-region'],
  [text({ type: 'Polygon', coordinates: [[...Array.from({ length: 20_001 }, (_, index) => [67 + index / 10_000, 42]), [67, 45], [67, 42]]] }), 'too-many-points'],
])('%.40s is refused: %s', (given, fault) => {
  expect(readBoundaries(given)).toEqual({ fault })
})
