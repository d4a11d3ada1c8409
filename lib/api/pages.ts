import { type Locale, locales } from '@/lib/locales'
import { runtime } from '@/lib/runtime'

/** A path of the portal as an absolute address. */
export const absolute = (path: string): string => new URL(path, runtime().env.baseUrl).href

/** The absolute address of a record's page in each language. */
export const pagesOf = (path: (locale: Locale) => string): Record<Locale, string> => Object.fromEntries(locales.map((locale) => [locale, absolute(path(locale))])) as Record<Locale, string>
