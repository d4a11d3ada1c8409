import { formatDay } from '@/lib/dates'
import { type Locale, type Localized, locales, textIn } from '@/lib/locales'

/** What may stand in braces in a canned reply. */
export const cannedFields = ['company', 'contact', 'reference', 'unit', 'due'] as const
export type CannedField = (typeof cannedFields)[number]

/** What a case has to fill them with; what it has not stays in braces, for the officer to write. */
export type CannedFacts = { company: string; contact: string; reference: string; unit: Localized; due: Date | undefined }
type Values = Partial<Record<CannedField, string>>

const valuesIn = ({ company, contact, reference, unit, due }: CannedFacts, locale: Locale): Values => ({
  ...(company && { company }), ...((contact || company) && { contact: contact || company }), reference, unit: textIn(unit, locale)?.text ?? '', ...(due && { due: formatDay(due, locale) }),
})

/** A text with its fields filled in, in one pass: what was filled in is not read again. A Russian day ends with a full stop, which ends the sentence too. */
const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}(\.?)/g, (field, name: string, stop: string) => {
    if (!Object.hasOwn(values, name)) return field
    const value = values[name as CannedField]!
    return stop && value.endsWith('г.') ? value : value + stop
  })

/** A text of a canned reply for a case, in each language that it has. */
export const fillText = (text: Localized, facts: CannedFacts): Localized =>
  Object.fromEntries(locales.flatMap((locale) => (text[locale] ? [[locale, fill(text[locale], valuesIn(facts, locale))]] : [])))

/** What stands in a canned reply where the officer has to write. */
const blank = '[…]'

/** Whether a text still has a field in braces or a place to be written: it may not be sent. */
export const hasField = (text: string): boolean => text.includes(blank) || cannedFields.some((field) => text.includes(`{${field}}`))
