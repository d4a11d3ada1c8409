import { expect, test } from 'vitest'
import { fullValue, readFigure } from './figure-fields'

const today = '2026-11-22'
const complete = { kind: ['amount'], value: ['140.7'], scale: ['million'], currency: ['USD'], asOf: ['2025-06'], sourceId: ['seed-001'], headline: ['yes'] }

test('a figure is stored in full units with its source and date', () => {
  expect(readFigure(complete, today)).toEqual({ errors: {}, values: { kind: 'amount', value: '140700000', unit: 'USD', note: null, asOf: '2025-06', source: { id: 'seed-001' }, headline: true } })
})

test('a figure without a source is refused, and so is one without a date', () => {
  expect(readFigure({ ...complete, sourceId: [''], asOf: [''] }, today)).toEqual({ errors: { asOf: 'required', sourceId: 'source-required' } })
})

test('a date after today is refused; the month that has begun is not', () => {
  expect(readFigure({ ...complete, asOf: ['2026-11-23'] }, today).errors).toEqual({ asOf: 'date-future' })
  expect(readFigure({ ...complete, asOf: ['2026-11'] }, today).errors).toEqual({})
  expect(readFigure({ ...complete, asOf: ['11.2026'] }, today).errors).toEqual({ asOf: 'date' })
})

test('a new source needs title, publisher, language and kind, and excludes a chosen one', () => {
  expect(readFigure({ ...complete, sourceId: [''], newTitle: ['Statement'], newUrl: ['javascript:alert(1)'] }, today).errors).toEqual({ newPublisher: 'required', newKind: 'choose', newLanguage: 'choose', newUrl: 'url' })
  expect(readFigure({ ...complete, newTitle: ['Statement'] }, today).errors).toEqual({ sourceId: 'one-source' })
  const created = readFigure({ ...complete, sourceId: [''], newTitle: ['Statement'], newPublisher: ['Akimat'], newDate: ['2026-11-20'], newKind: ['official'], newLanguage: ['ru'] }, today)
  expect(created.values?.source).toEqual({ create: { title: 'Statement', publisher: 'Akimat', date: '2026-11-20', kind: 'official', language: 'ru', url: null } })
})

test('jobs are whole numbers, and only an amount can lead', () => {
  expect(readFigure({ ...complete, kind: ['jobs_total'], value: ['12.5'], scale: ['one'] }, today).errors).toEqual({ value: 'whole-number' })
  expect(readFigure({ ...complete, kind: ['jobs_total'], value: ['1 200'], scale: ['one'] }, today).values).toMatchObject({ value: '1200', unit: 'jobs', headline: false })
  expect(readFigure({ ...complete, kind: ['area_ha'], value: ['0,5'], scale: ['one'] }, today).values).toMatchObject({ value: '0.5', unit: 'ha' })
})

test('a value that the column cannot hold exactly is refused', () => {
  expect(fullValue('1234567890123456', 'one', 'amount')).toBeUndefined()
  expect(fullValue('0.00001', 'one', 'amount')).toBeUndefined()
  expect(fullValue('123456789012345.1234', 'one', 'amount')).toBe('123456789012345.1234')
  expect(fullValue('5', 'dozen', 'amount')).toBeUndefined()
})
