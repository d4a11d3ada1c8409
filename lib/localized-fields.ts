import { z } from 'zod'
import { type Locale, type Localized, locales } from './locales'
import { type Typed, typedValue } from './typed-form'

/** Name of the control that holds the text of one language. */
export const controlOf = (name: string, locale: Locale): string => `${name}-${locale}`

/** The four controls of a text. */
export const typedTexts = (typed: Typed, name: string): Record<Locale, string> =>
  Object.fromEntries(locales.map((locale) => [locale, typedValue(typed, controlOf(name, locale))])) as Record<Locale, string>

const byLocale = (max: number) => {
  const text = z.string().max(max, 'too-long')
  return z.object({ kk: text, ru: text, en: text, zh: text })
}
/** Empty languages are left out: a missing key is a missing translation. */
const filled = (texts: Record<Locale, string>): Localized => Object.fromEntries(locales.filter((locale) => texts[locale]).map((locale) => [locale, texts[locale]]))

/** A text that must exist in one language at least. */
export const requiredTexts = (max: number) =>
  byLocale(max)
    .refine((texts) => locales.some((locale) => texts[locale]), { message: 'required', path: [locales[0]] })
    .transform(filled)

/** A text that need not exist: null when all languages are empty. */
export const optionalTexts = (max: number) =>
  byLocale(max).transform((texts): Localized | null => {
    const found = filled(texts)
    return Object.keys(found).length > 0 ? found : null
  })

/** What the four controls of a text hold. */
export const controlsOfTexts = (name: string, text: Localized | null): Record<string, string> => Object.fromEntries(locales.map((locale) => [controlOf(name, locale), text?.[locale] ?? '']))
