import { expect, test } from 'vitest'
import type { Area, Position } from './boundaries'
import { bordersOf, type Corner } from './borders'
import { outlineLimit, outlineOf } from './outline'
import { simplify } from './simplify'

const box = (west: number, south: number, east: number, north: number): Area => [[[[west, south], [east, south], [east, north], [west, north], [west, south]]]]
/** Every point that a path goes through. */
const pointsOf = (path: string): [number, number][] =>
  [...path.matchAll(/M(-?\d+) (-?\d+)l([^Mz]*)/g)].flatMap(([, x, y, steps]) => {
    let at: [number, number] = [Number(x), Number(y)]
    const numbers = (steps!.match(/-?\d+/g) ?? []).map(Number)
    return [at, ...numbers.flatMap((_, index): [number, number][] => (index % 2 === 0 ? [(at = [at[0] + numbers[index]!, at[1] + numbers[index + 1]!])] : []))]
  })

test('one area has a rim and no inner border, at its place on the map', () => {
  const { rim, borders } = outlineOf([box(67, 42, 69, 44)])
  expect(borders).toBe('')
  expect(rim.match(/z/g)).toHaveLength(1)
  expect(pointsOf(rim).sort()).toEqual([[169, 408], [169, 88], [404, 408], [404, 88]].sort())
})

test('the border of neighbours is drawn once and is no part of the rim', () => {
  const { rim, borders } = outlineOf([box(67, 42, 68, 44), box(68, 42, 69, 44)])
  expect(rim.match(/z/g)).toHaveLength(1)
  expect(pointsOf(borders).sort()).toEqual([[286, 408], [286, 88]].sort())
})

test('a region given beside its districts changes nothing', () => {
  const districts = [box(67, 42, 68, 44), box(68, 42, 69, 44)]
  const region: Area = [[[[67, 42], [68, 42], [69, 42], [69, 44], [68, 44], [67, 44], [67, 42]]]]
  expect(outlineOf([region, ...districts])).toEqual(outlineOf(districts))
})

test('an area inside another has its border all around', () => {
  const hole = box(67.5, 42.5, 68.5, 43.5)
  const { rim, borders } = outlineOf([[[...box(67, 42, 69, 44)[0]!, ...hole[0]!]], hole])
  expect(pointsOf(rim)).toHaveLength(4)
  expect(new Set(pointsOf(borders).map(String)).size).toBe(4)
})

test('a rim of any detail becomes small enough for a page', () => {
  const ring = Array.from({ length: 9000 }, (_, index): Position => {
    const angle = (index / 9000) * 2 * Math.PI
    const away = 1.5 + 0.4 * Math.sin(angle * 400) * Math.sin(angle * 37)
    return [68.3 + away * Math.cos(angle), 43 + away * Math.sin(angle)]
  })
  const { rim, borders } = outlineOf([[[[...ring, ring[0]!]]]])
  expect(rim.length + borders.length).toBeLessThanOrEqual(outlineLimit)
  expect(pointsOf(rim).length).toBeGreaterThan(100)
})

test('what lies far outside the picture is cut', () => {
  expect(Math.min(...pointsOf(outlineOf([box(60, 41, 69, 50)]).rim).flat())).toBeGreaterThanOrEqual(-60)
})

test('a simplified line keeps its ends and every corner beyond the tolerance', () => {
  const line = [{ x: 0, y: 0 }, { x: 5, y: 0.4 }, { x: 10, y: 0 }, { x: 10, y: 8 }]
  expect(simplify(line, 0.5)).toEqual([line[0], line[2], line[3]])
  expect(simplify(line, 0.3)).toEqual(line)
  expect(simplify(line.slice(0, 2), 100)).toEqual(line.slice(0, 2))
})

test('lines end where borders meet', () => {
  const [a, b, c, d]: Corner[] = [{ key: 'a', x: 0, y: 0 }, { key: 'b', x: 1, y: 0 }, { key: 'c', x: 1, y: 1 }, { key: 'd', x: 0, y: 1 }]
  const { rim, inner, meetings } = bordersOf([[a!, b!, c!], [a!, c!, d!]])
  expect([...meetings].map(({ key }) => key).sort()).toEqual(['a', 'c'])
  expect(inner.map((line) => line.map(({ key }) => key).sort())).toEqual([['a', 'c']])
  expect(rim).toHaveLength(1)
})
