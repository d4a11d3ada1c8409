import { expect, test } from 'vitest'
import { isUnavailable } from './unavailable'

const failure = (message: string, code?: string, cause?: Error) => Object.assign(new Error(message, { cause }), code && { code })

test.each([
  failure('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'),
  failure('terminating connection due to administrator command', '57P01'),
  failure('could not extend file: No space left on device', '53100'),
  failure('could not open file "base/1/2601": Operation not permitted', '42501'),
  failure('cannot execute INSERT in a read-only transaction', '25006'),
  failure('Connection terminated unexpectedly'),
  failure('timeout exceeded when trying to connect'),
  failure('Failed query: select 1', undefined, failure('Connection terminated unexpectedly')),
  new AggregateError([failure('connect ECONNREFUSED ::1:5432', 'ECONNREFUSED')]),
])('%s may pass by itself', (error) => {
  expect(isUnavailable(error)).toBe(true)
})

test.each([failure('duplicate key value violates unique constraint', '23505'), failure('permission denied for table audit', '42501'), failure('Failed query: insert … params: no space left'), failure('x is not a function'), 'text', undefined])('%s does not', (error) => {
  expect(isUnavailable(error)).toBe(false)
})
