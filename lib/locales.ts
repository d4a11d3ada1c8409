/** The four languages of the portal, state language first. They are equal: no page exists in one only. */
export const locales = ['kk', 'ru', 'en', 'zh'] as const
export type Locale = (typeof locales)[number]

/** A text in up to four languages. A missing key is a missing translation, which the page says. */
export type Localized = Partial<Record<Locale, string>>

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale)

/** BCP 47 tags for `lang` and `hreflang`; Chinese is written in simplified characters. */
export const languageTag: Record<Locale, string> = { kk: 'kk', ru: 'ru', en: 'en', zh: 'zh-Hans' }

/** Each language by its own name, as the switcher shows it. */
export const languageName: Record<Locale, { full: string; short: string }> = {
  kk: { full: 'Қазақша', short: 'Қаз' },
  ru: { full: 'Русский', short: 'Рус' },
  en: { full: 'English', short: 'Eng' },
  zh: { full: '中文', short: '中文' },
}

/** Which languages stand in when one is missing: the state languages first, then the widest read. */
const fallback: Record<Locale, readonly Locale[]> = {
  kk: ['kk', 'ru', 'en', 'zh'],
  ru: ['ru', 'kk', 'en', 'zh'],
  en: ['en', 'ru', 'kk', 'zh'],
  zh: ['zh', 'en', 'ru', 'kk'],
}

/**
 * The text for a reader of `locale`, with the language it is really in. When `lang` differs from `locale`
 * the translation is missing, and the page must say so and mark the text with `lang`.
 */
export function textIn(text: Localized | null | undefined, locale: Locale): { text: string; lang: Locale } | undefined {
  if (!text) return undefined
  for (const lang of fallback[locale]) if (text[lang]) return { text: text[lang], lang }
  return undefined
}

/**
 * The best language for an Accept-Language header, Kazakh when none fits (RFC 9110 quality values).
 */
export function negotiateLocale(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, index) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';')
      const q = params.map((p) => p.trim()).find((p) => p.startsWith('q='))
      const quality = q ? Number(q.slice(2)) : 1
      return { language: tag.split('-')[0] ?? '', quality: Number.isFinite(quality) ? quality : 0, index }
    })
    .filter(({ language, quality }) => quality > 0 && isLocale(language))
    .sort((a, b) => b.quality - a.quality || a.index - b.index)
  return (wanted[0]?.language as Locale | undefined) ?? 'kk'
}
