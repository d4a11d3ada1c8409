import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { locales } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { consentNames, consentWording, givenConsents, readConsents } from './consents'

const at = new Date('2026-11-22T09:20:00Z')

/** The words beside the boxes, by the name under which they were agreed to. Names stay here for as long as consents given to them are kept. */
const wordings: Record<string, string> = { '2026-11-22': 'f8cf4f0a6249c4d9', '2026-11-22b': '471c59d030e5d6b2' }

test('new words of a consent get a new name', () => {
  const words = locales.flatMap((locale) => consentNames.map((name) => translator(locale)(`eoi.fields.${name}`)))
  expect({ [consentWording]: createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 16) }).toEqual({ [consentWording]: wordings[consentWording] })
})

test('each consent that is given is kept with its moment and its words, the others are not', () => {
  expect(givenConsents({ consent: 'yes', passing: '', calls: 'yes' }, at)).toEqual({ consent: { at: at.toISOString(), wording: consentWording }, calls: { at: at.toISOString(), wording: consentWording } })
})

test('what was kept before consents were asked one by one is still read', () => {
  expect(readConsents({ consentAt: at.toISOString() })).toEqual({ consent: { at: at.toISOString(), wording: '' } })
  expect(readConsents({ consents: { news: { at: 'x', wording: 'y' } }, consentAt: 'x' })).toEqual({ news: { at: 'x', wording: 'y' } })
  expect(readConsents(undefined)).toEqual({})
})
