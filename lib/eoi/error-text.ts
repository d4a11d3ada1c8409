import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { type EoiErrors, type EoiField, eoiFieldNames } from './fields'

/** The sentence of an error code, the same above the form and beside its field. `messages/<locale>/eoi.json` has one for each code of each field. */
export const errorText = (locale: Locale, field: EoiField, code: string): string => translator(locale)(`eoi.errors.${field}.${code}` as 'eoi.errors.company.required')

/** Errors as the summary lists them: in the order of the fields. */
export const errorList = (locale: Locale, errors: EoiErrors): { field: EoiField; text: string }[] =>
  eoiFieldNames.flatMap((field) => (errors[field] ? [{ field, text: errorText(locale, field, errors[field]) }] : []))
