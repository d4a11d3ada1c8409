import { describe, expect, test } from 'vitest'
import { controlsOfPlot, type EditablePlot } from './editable'
import { plotEditing } from './editing'
import { readNewPlot, readPlot, withText } from './fields'
import { holdErrors } from './rules'

const today = '2026-11-22'
const plot: EditablePlot = {
  id: 'arys-iz/A-1', siteId: 'arys-iz', code: 'A-1', siteName: { en: 'Arys' }, version: 3, sourceId: 'some-source', onHoldUntil: null, sample: false, kind: 'plot', name: null, status: 'free', statusAsOf: '2026-10', areaHa: 4.2,
  shape: { type: 'Polygon', coordinates: [[[68, 43], [68.1, 43], [68.1, 43.1], [68, 43]]] }, divisible: null, smallestPartHa: null, tenure: 'lease', price: '1200.5000', priceCurrency: 'KZT', priceUnit: 'm2-year', priceAsOf: null,
  permittedUse: { ru: 'Склады' }, buildClass: 'serviced-plot', floorM2: null, clearHeightM: null, floorLoad: null, craneT: null, docks: null, condition: null, notes: null,
  networks: [{ kind: 'power', state: 'building', capacity: 3, promised: 1, held: 0.5, voltageKv: 10, distanceM: 0, readyOn: '2027-04', confirmedOn: '2026-11-01', confirmedBy: { en: 'Grid company' } }],
}
const form = (changes: Record<string, string> = {}) => Object.fromEntries(Object.entries({ ...controlsOfPlot(plot, 'en'), ...changes }).map(([name, value]) => [name, [value]]))

describe('the form of a plot', () => {
  test('gives back what it was made from', () => {
    const { values, networks, errors } = readPlot(form(), today)
    expect(errors).toEqual({})
    expect(values).toMatchObject({ kind: 'plot', areaHa: 4.2, price: '1200.5', priceCurrency: 'KZT', permittedUse: { ru: 'Склады' }, shape: plot.shape, divisible: null })
    expect(networks).toEqual([{ kind: 'power', state: 'building', capacity: 3, promised: 1, voltageKv: 10, distanceM: 0, readyOn: '2027-04', confirmedOn: '2026-11-01', confirmedBy: 'Grid company' }])
  })
  test.each([
    ['areaHa', 'large', 'number'], ['areaHa', '0', 'number'], ['status', '', 'choose'], ['statusAsOf', '2027', 'date-future'], ['priceUnit', '', 'choose'], ['docks', '1.5', 'whole-number'], ['power-promised', '3.5', 'above-capacity'],
    ['gas-capacity', '100', 'choose', 'gas-state'], ['power-readyOn', 'soon', 'date'], ['power-confirmedOn', '2026-12-24', 'date-future'], ['shape', '{"type":"Point"}', 'polygon'], ['shape', '[[1,2]]', 'polygon'], ['tenure', 'gift', 'choose'],
  ])('refuses %s "%s"', (name, value, code, at = name) => {
    expect(readPlot(form({ [name]: value }), today).errors).toEqual({ [at]: code })
  })
  test('has no date of readiness for what works, and nothing of a price that is not there', () => {
    const { values, networks } = readPlot(form({ 'power-state': 'built', price: '' }), today)
    expect(networks[0]).toMatchObject({ state: 'built', readyOn: null })
    expect(values).toMatchObject({ price: null, priceCurrency: null, priceUnit: null })
  })
})

describe('two editors of one plot', () => {
  test('the second one keeps what they typed, gets what else was saved, and sees what differs', () => {
    const base = { base: [JSON.stringify(controlsOfPlot(plot, 'en'))], version: ['3'] }
    const stored: EditablePlot = { ...plot, version: 4, areaHa: 5, status: 'contracted' }
    const editing = plotEditing(stored, { ...form({ areaHa: '6', smallestPartHa: '1' }), ...base }, 'en', today)
    expect(editing).toMatchObject({ outdated: true, kept: true, stored: { areaHa: '5' } })
    expect(editing.controls).toMatchObject({ areaHa: '6', smallestPartHa: '1', status: 'contracted' })
  })
})

describe('a hold', () => {
  const held: EditablePlot = { ...plot, status: 'on_hold' }
  const errorsOf = (changes: Record<string, string>) => {
    const { values, networks } = readPlot(form({ status: 'on_hold', ...changes }), today)
    return holdErrors(held, values.status, networks)
  }
  test('lets everything else be changed', () => {
    expect(errorsOf({ areaHa: '5', 'power-promised': '2.5' })).toEqual({})
  })
  test.each([
    ['status', 'free', 'status', 'plot-held'], ['power-promised', '2.6', 'power-promised', 'above-capacity'], ['power-capacity', '', 'power-capacity', 'plot-held'], ['power-state', '', 'power-state', 'plot-held'],
  ])('keeps %s from becoming "%s"', (name, value, at, code) => {
    expect(errorsOf({ [name]: value })).toEqual({ [at]: code })
  })
  test('is placed by officers alone', () => {
    const { networks } = readPlot(form(), today)
    expect(holdErrors(plot, 'on_hold', networks)).toEqual({ status: 'plot-held' })
  })
})

test('a new plot needs a site, a code that addresses can hold, and a kind', () => {
  expect(readNewPlot({ siteId: ['arys-iz'], code: ['B-12'], plotKind: ['hall'] })).toEqual({ siteId: 'arys-iz', code: 'B-12', kind: 'hall', errors: {} })
  expect(readNewPlot({ code: ['Б 12'] }).errors).toEqual({ siteId: 'choose', code: 'plot-code', plotKind: 'choose' })
})

test('one language of a text changes without the others', () => {
  expect(withText({ ru: 'А', en: 'B' }, 'ru', '')).toEqual({ en: 'B' })
  expect(withText(null, 'kk', 'Ә')).toEqual({ kk: 'Ә' })
  expect(withText({ kk: 'Ә' }, 'kk', '')).toBeNull()
})
