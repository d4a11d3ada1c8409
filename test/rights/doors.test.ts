import { expect, test } from 'vitest'
import { doors } from './doors'
import { rows } from './matrix'

const known = doors()

test('every door of the portal has a line that says who gets what', () => {
  const missing = known.filter((door) => !rows.some((row) => row.door === door))
  expect(missing.map((door) => `${door} is a door without a line: add "${door} | subject | cells | form" to the table in test/rights/matrix.ts, as its head explains.`)).toEqual([])
})

test('every line is about a door that is there', () => {
  expect(rows.filter(({ door }) => !known.includes(door)).map(({ door }) => `${door} has a line in test/rights/matrix.ts, and there is no such door in app/.`)).toEqual([])
})

test('no door has two lines', () => {
  expect(rows.filter(({ door }, index) => rows.findIndex((row) => row.door === door) !== index).map(({ door }) => door)).toEqual([])
})
