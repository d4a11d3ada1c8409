import { expect, test } from 'vitest'
import { locales } from '@/lib/locales'
import messages from '@/messages/en/eoi.json' with { type: 'json' }
import { errorList, errorText } from './error-text'
import { checkAnswers } from './fields'

/** Forms that between them break every rule of every field. */
const broken: Record<string, string>[] = [
  {},
  { message: 'x'.repeat(5001), company: 'x'.repeat(201), country: 'DE', registration: 'x'.repeat(41), amount: '5', needs: 'x'.repeat(5001), contact: 'x'.repeat(121), phone: '1', sector: '!', district: '!', language: 'de', kind: '!', jobs: '!', readiness: '!', ha: '!', mw: '!', gas: '!', water: '!', rail: '!', by: '!', reach: '!', zone: '!', callAt: '!' },
  { reach: 'call', callAt: '10:00' },
  { country: 'KZ', registration: '1', amount: 'much', currency: 'GBP', band: 'much', start: 'soon' },
  { country: 'CN', registration: '1' },
]

test.each(locales)('every error has a sentence of its own in %s', (locale) => {
  const codes = new Set(broken.flatMap((answers) => Object.entries(checkAnswers(answers).errors).map(([field, code]) => `${field}.${code}`)))
  // No sentence is left over either.
  expect(codes.size).toBe(Object.values(messages.errors).flatMap(Object.keys).length)
  for (const code of codes) {
    const [field, name] = code.split('.') as ['company', string]
    expect(errorText(locale, field, name)).toMatch(/\S/)
  }
})

test('errors are listed in the order of the form', () => {
  expect(errorList('en', { consent: 'consent', company: 'required' }).map(({ field }) => field)).toEqual(['company', 'consent'])
})
