import { languageTag, type Locale } from './locales'

/**
 * The `hreflang` values of a page and the language that each leads to: those in which it is written, and `x-default` for readers of all others. That is
 * English where it is written, since most of them come from abroad.
 */
export function alternates(translated: readonly Locale[]): [hreflang: string, locale: Locale][] {
  const rest = translated.includes('en') ? 'en' : translated[0]
  return [...translated.map((locale): [string, Locale] => [languageTag[locale], locale]), ...(rest ? [['x-default', rest] as [string, Locale]] : [])]
}
