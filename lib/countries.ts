import { languageTag, type Locale } from './locales'

const names = new Map<Locale, Intl.DisplayNames>()

/** The name of a country (ISO 3166-1 alpha-2) as readers of the language write it; the code itself when it has none. */
export function countryName(code: string, locale: Locale): string {
  const known = names.get(locale) ?? new Intl.DisplayNames([languageTag[locale]], { type: 'region', fallback: 'code' })
  names.set(locale, known)
  return /^[A-Z]{2}$/.test(code) ? (known.of(code) ?? code) : code
}
