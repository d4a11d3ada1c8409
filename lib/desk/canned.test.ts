import { expect, test } from 'vitest'
import { fillText, hasField } from './canned'

const facts = { company: 'ACME', contact: '', reference: 'TRK-2026-000001', unit: { kk: 'Басқарма', ru: 'Управление' }, due: new Date('2026-11-23T13:00:00Z') }

test('each language gets the case’s values in its own words', () => {
  expect(fillText({ kk: '{unit}, {due}', ru: '{unit}, {due}' }, facts)).toEqual({ kk: 'Басқарма, 2026\u00a0ж.\u00a023\u00a0қараша', ru: 'Управление, 23\u00a0ноября\u00a02026\u00a0г.' })
})

test('a Russian sentence that ends with a day has one full stop', () => {
  expect(fillText({ ru: 'Ответим до {due}. {reference}.' }, facts)).toEqual({ ru: 'Ответим до 23\u00a0ноября\u00a02026\u00a0г. TRK-2026-000001.' })
})

test('a contact that is not named is the company, and what is unknown stays in braces', () => {
  expect(fillText({ en: '{contact} {due} {constructor}' }, { ...facts, due: undefined })).toEqual({ en: 'ACME {due} {constructor}' })
})

test('what the investor typed is not read as a field', () => {
  expect(fillText({ en: '{company}' }, { ...facts, company: '{reference}' })).toEqual({ en: '{reference}' })
})

test('a text with a field left is known', () => {
  expect([hasField('Dear {contact}'), hasField('{"a": 1}'), hasField('Dear all'), hasField('Plot: […]')]).toEqual([true, false, false, true])
})
