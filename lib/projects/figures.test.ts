import { expect, test } from 'vitest'
import { statedAmount, statedJobs } from './figures'
import type { Figure } from './record'

const source = { id: 's', publisher: 'P', date: null, kind: 'news' }
const amount = (value: string, unit: string, headline = false): Figure => ({ kind: 'amount', value, unit, note: null, headline, source })
const jobs = (kind: Figure['kind'], value: string): Figure => ({ kind, value, unit: 'jobs', note: null, headline: false, source })

test('a project without amounts has an unknown amount', () => {
  expect(statedAmount([jobs('jobs_total', '5')])).toEqual({ kind: 'unknown' })
})

test('the leading amount is shown and the others are counted', () => {
  expect(statedAmount([amount('89', 'USD'), amount('90', 'USD', true)])).toMatchObject({ kind: 'stated', figure: { value: '90' }, others: 1 })
})

test('a single amount leads by itself, in whatever currency', () => {
  expect(statedAmount([amount('7', 'RUB')])).toMatchObject({ kind: 'stated', figure: { unit: 'RUB' } })
})

test('different amounts without a leading one become a range in each currency', () => {
  const stated = statedAmount([amount('200', 'KZT'), amount('600', 'USD'), amount('1000', 'USD'), amount('270', 'USD')])
  expect(stated).toMatchObject({ kind: 'differ', ranges: [{ currency: 'USD', low: '270', high: '1000' }, { currency: 'KZT', low: '200', high: '200' }] })
})

test('the total of jobs goes before permanent, permanent before temporary jobs', () => {
  expect(statedJobs([jobs('jobs_temporary', '3'), jobs('jobs_permanent', '2')])?.kind).toBe('jobs_permanent')
  expect(statedJobs([jobs('jobs_permanent', '2'), jobs('jobs_total', '9')])?.kind).toBe('jobs_total')
  expect(statedJobs([])).toBeUndefined()
})
