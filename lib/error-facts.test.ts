import { expect, test } from 'vitest'
import { errorFacts } from './error-facts'

test('a failed statement is logged without the values it was given', () => {
  const cause = Object.assign(new Error('invalid input syntax for type uuid: "canary"'), { code: '22P02', detail: 'canary', constraint: 'users_email' })
  const facts = errorFacts(new Error('Failed query: insert into "eois" values ($1)\nparams: canary,canary@example.com', { cause }))
  expect(JSON.stringify(facts)).not.toContain('canary')
  expect(facts).toMatchObject({ name: 'Error', message: 'Failed query: insert into "eois" values ($1)', cause: { code: '22P02', constraint: 'users_email', message: 'a value was refused' } })
  expect(facts.stack).toContain('at ')
})

test('what is no error is named by its kind', () => {
  expect(errorFacts({ token: 'canary' })).toEqual({ name: 'object', message: '' })
  expect(errorFacts('stopped')).toEqual({ name: 'string', message: 'stopped' })
})
