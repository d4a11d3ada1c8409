import type { Metadata } from 'next'
import { languageTag, type Locale, locales } from './locales'

/**
 * Title, description, canonical address and language alternates of a public page. `path` builds the page's address
 * in a language; `translated` names the languages that the page really exists in, all four unless said.
 */
export function pageMetadata({ locale, path, title, description, translated = locales }: {
  locale: Locale
  path: (locale: Locale) => string
  title: string
  description?: string
  translated?: readonly Locale[]
}): Metadata {
  return {
    title,
    ...(description && { description: shortened(description) }),
    alternates: {
      canonical: path(locale),
      languages: Object.fromEntries(translated.map((other) => [languageTag[other], path(other)])),
    },
  }
}

/** At most about 160 characters, cut between words: what result lists show. */
function shortened(text: string): string {
  if (text.length <= 160) return text
  const cut = text.slice(0, 159)
  const space = cut.lastIndexOf(' ')
  return `${space > 100 ? cut.slice(0, space) : cut}…`
}
