import type { Metadata } from 'next'
import { alternates } from './alternates'
import { type Locale, locales } from './locales'
import { translator } from './messages'
import { paths } from './paths'
import { picturePageOf } from './pictures/pages'

/**
 * Title, description, canonical address, language alternates and link preview of a public page. `path` builds the page's
 * address in a language; `translated` names the languages that the page really exists in, all four unless said;
 * `picture` is the preview's picture, that of the section unless said.
 */
export function pageMetadata({ locale, path, title, description, translated = locales, picture }: {
  locale: Locale
  path: (locale: Locale) => string
  title: string
  description?: string
  translated?: readonly Locale[]
  picture?: string
}): Metadata {
  const text = description ? { description: shortened(description) } : {}
  const image = picture ?? paths.picture(locale, 'page', picturePageOf(path(locale)))
  return {
    title,
    ...text,
    alternates: {
      canonical: path(locale),
      languages: Object.fromEntries(alternates(translated).map(([hreflang, other]) => [hreflang, path(other)])),
    },
    openGraph: { type: 'website', title, ...text, url: path(locale), siteName: translator(locale)('common.siteName'), locale: openGraphLocale[locale], images: [{ url: image, width: 1200, height: 630 }] },
    twitter: { card: 'summary_large_image', title, ...text, images: [image] },
  }
}

/** Language and territory, as Open Graph wants them. */
const openGraphLocale: Record<Locale, string> = { kk: 'kk_KZ', ru: 'ru_KZ', en: 'en_GB', zh: 'zh_CN' }

/** At most about 160 characters, cut between words: what result lists show. */
function shortened(text: string): string {
  if (text.length <= 160) return text
  const cut = text.slice(0, 159)
  const space = cut.lastIndexOf(' ')
  return `${space > 100 ? cut.slice(0, space) : cut}…`
}
