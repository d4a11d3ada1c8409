import { type Locale, type Localized, locales } from './locales'

/** The languages in which all of these texts exist; a text that a record does not have at all is missing in none. */
export const translatedIn = (...texts: (Localized | null | undefined)[]): Locale[] => locales.filter((locale) => texts.every((text) => !text || text[locale]))
