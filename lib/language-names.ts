import { languageTag, type Locale } from './locales'

const names = new Map<Locale, Intl.DisplayNames>()

/** The name of a language (BCP 47 tag) for readers of `locale`; the tag itself when it has none. */
export function languageTitle(tag: string, locale: Locale): string {
  const known = names.get(locale) ?? new Intl.DisplayNames([languageTag[locale]], { type: 'language', fallback: 'code' })
  names.set(locale, known)
  return known.of(tag) ?? tag
}

/** The language of a name written in its own script, as far as the letters tell; undefined for Latin ones. */
export function languageOfName(name: string, country: string): string | undefined {
  if (/\p{Script=Han}/u.test(name)) return 'zh-Hans'
  if (/\p{Script=Cyrillic}/u.test(name)) return country === 'KZ' && /[әғқңөұүһі]/i.test(name) ? 'kk' : 'ru'
  return undefined
}
