import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Polygon } from './kinds'
import { drawPlan } from './plan'

const square = (longitude: number, latitude: number, side = 0.002): Polygon => ({
  type: 'Polygon',
  coordinates: [[[longitude, latitude], [longitude + side, latitude], [longitude + side, latitude + side], [longitude, latitude + side], [longitude, latitude]]],
})

describe('the plan of a site', () => {
  test('is none where nothing has an outline', () => {
    expect(drawPlan([])).toBeUndefined()
  })

  test('has north up and east to the right', () => {
    const plan = drawPlan([square(68.3, 43.3), square(68.31, 43.31)])!
    expect(plan.outlines[1]!.x).toBeGreaterThan(plan.outlines[0]!.x)
    expect(plan.outlines[1]!.y).toBeLessThan(plan.outlines[0]!.y)
  })

  test('keeps lengths: a side drawn east is as long as the same metres drawn north', () => {
    const north = 200 / 111_320
    const east = north / Math.cos((43.3 * Math.PI) / 180)
    const plan = drawPlan([{ type: 'Polygon', coordinates: [[[68.3, 43.3], [68.3 + east, 43.3], [68.3 + east, 43.3 + north], [68.3, 43.3 + north], [68.3, 43.3]]] }])!
    const [a, b, c] = [...plan.outlines[0]!.path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })) as [{ x: number; y: number }, { x: number; y: number }, { x: number; y: number }]
    expect(b.x - a.x).toBeCloseTo(b.y - c.y, -1)
    expect(plan.scale.metres / plan.scale.length).toBeCloseTo(200 / (b.x - a.x), 1)
  })

  test('draws everything inside its frame, with a round scale, wherever the polygons lie', () => {
    const anywhere = fc.array(fc.tuple(fc.double({ min: 66, max: 71, noNaN: true }), fc.double({ min: 41, max: 46, noNaN: true }), fc.double({ min: 0.0005, max: 0.05, noNaN: true })).map(([x, y, side]) => square(x, y, side)), { minLength: 1, maxLength: 8 })
    fc.assert(fc.property(anywhere, (shapes) => {
      const plan = drawPlan(shapes)!
      expect(plan.outlines).toHaveLength(shapes.length)
      expect(String(plan.scale.metres)).toMatch(/^[125]0*$/)
      for (const { path } of plan.outlines) {
        for (const [, x, y] of path.matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(0)
          expect(Number(x)).toBeLessThanOrEqual(plan.width)
          expect(Number(y)).toBeGreaterThanOrEqual(0)
          expect(Number(y)).toBeLessThanOrEqual(plan.height)
        }
      }
    }))
  })
})
