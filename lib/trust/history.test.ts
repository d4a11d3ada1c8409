import { expect, test } from 'vitest'
import { figureLines, type KeptFigure } from './history'

const figure = (over: Partial<KeptFigure> & { id: string }): KeptFigure => ({
  kind: 'amount', value: '5', unit: 'USD', note: null, asOf: '2025', confirmedOn: null, retiredOn: null, position: 0, ...over,
  source: { id: `source of ${over.id}`, publisher: 'A paper', date: '2025', kind: 'news' },
})
const ids = (figures: KeptFigure[]) => figures.map(({ id }) => id)

test('a figure keeps the values that stood in its place, the last one first', () => {
  const { lines, removed } = figureLines([figure({ id: 'now', value: '7' }), figure({ id: 'first', retiredOn: '2026-01-01' }), figure({ id: 'second', retiredOn: '2026-05-01' }), figure({ id: 'other place', position: 1, value: '7' })])
  expect(lines.map(({ figure: { id }, earlier }) => [id, ids(earlier)])).toEqual([['now', ['second', 'first']], ['other place', []]])
  expect(removed).toEqual([])
})

test('jobs and areas have one place each, whatever their number in the record', () => {
  const { lines } = figureLines([figure({ id: 'now', kind: 'jobs_total', unit: 'jobs', position: 4 }), figure({ id: 'before', kind: 'jobs_total', unit: 'jobs', position: 2, retiredOn: '2026-01-01' })])
  expect(ids(lines[0]!.earlier)).toEqual(['before'])
})

test('an earlier value is told once, also where two values stand in its place now', () => {
  const jobs = { kind: 'jobs_total', unit: 'jobs' } as const
  const { lines } = figureLines([figure({ id: 'a', ...jobs }), figure({ id: 'b', ...jobs }), figure({ id: 'before', ...jobs, retiredOn: '2026-01-01' })])
  expect(lines.map(({ earlier }) => ids(earlier))).toEqual([['before'], []])
})

test('what was taken off without a successor is told apart', () => {
  expect(ids(figureLines([figure({ id: 'now' }), figure({ id: 'gone', kind: 'area_ha', unit: 'ha', retiredOn: '2026-01-01' })]).removed)).toEqual(['gone'])
})

test('sources differ when they state other values in one unit', () => {
  const differs = (...figures: KeptFigure[]) => figureLines(figures).lines.map((line) => line.differs)
  expect(differs(figure({ id: 'a', value: '5' }), figure({ id: 'b', value: '6' }))).toEqual([true, true])
  expect(differs(figure({ id: 'a', value: '5' }), figure({ id: 'b', value: '5.0000' }))).toEqual([false, false])
  expect(differs(figure({ id: 'a', value: '5' }), figure({ id: 'b', value: '6', unit: 'KZT' }))).toEqual([false, false])
  expect(differs(figure({ id: 'a', value: '5' }), figure({ id: 'b', value: '6', retiredOn: '2026-01-01' }))).toEqual([false])
})
