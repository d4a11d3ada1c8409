import { type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatMoney, formatMoneyRange, formatNumber } from '@/lib/money'
import { statedAmount } from '@/lib/projects/figures'
import type { Figure, Named } from '@/lib/projects/record'
import type { Stage } from '@/lib/projects/stages'
import type { SiteType } from '@/lib/sites/types'
import type { PictureText } from './link-picture'
import type { PicturePage } from './pages'

/** Languages for which a packaged font exists; in the others a picture has no text. */
const written: readonly Locale[] = ['kk', 'ru', 'en']

const brand = (locale: Locale): string => `${translator(locale)('common.siteName')} · ${translator(locale)('found.region')}`
const named = (texts: readonly Localized[], locale: Locale): string => texts.map((text) => textIn(text, locale)?.text).filter(Boolean).join(', ')
const sampleLine = (sample: boolean, locale: Locale): string[] => (sample ? [translator(locale)('common.sample')] : [])

/** An amount in one line, as stated: ranges of several currencies stand side by side. */
function amountText(figures: readonly Figure[], locale: Locale): string {
  const stated = statedAmount(figures)
  if (stated.kind === 'unknown') return translator(locale)('common.notDisclosed')
  if (stated.kind === 'stated') return formatMoney(stated.figure.value, stated.figure.unit, locale)
  return stated.ranges.map(({ currency, low, high }) => formatMoneyRange(low, high, currency, locale)).join('; ')
}

/** What the picture of a project says; null where no packaged font has the language. */
export function projectPictureText(project: { name: Localized; stage: Stage; site: Named | null; districts: Named[]; figures: Figure[]; sample: boolean }, locale: Locale): PictureText | null {
  if (!written.includes(locale)) return null
  const t = translator(locale)
  const place = project.site ? named([project.site.name], locale) : project.districts.length > 0 ? named(project.districts.map(({ name }) => name), locale) : t('projects.noPlace')
  return { brand: brand(locale), name: textIn(project.name, locale)?.text ?? '', lines: [...sampleLine(project.sample, locale), t(`terms.stage.${project.stage}`), place], figure: { label: t('takeAway.asStated'), value: amountText(project.figures, locale) } }
}

/** What the picture of a site says. */
export function sitePictureText(site: { name: Localized; type: SiteType; districts: { name: Localized }[]; areaHa: { value: number } | null; sample: boolean }, locale: Locale): PictureText | null {
  if (!written.includes(locale)) return null
  const t = translator(locale)
  const area = site.areaHa ? `${formatNumber(site.areaHa.value, locale)} ${t('terms.hectares')}` : t('common.notDisclosed')
  return { brand: brand(locale), name: textIn(site.name, locale)?.text ?? '', lines: [...sampleLine(site.sample, locale), t(`terms.siteType.${site.type}`), named(site.districts.map(({ name }) => name), locale)], figure: { label: t('terms.figure.area_ha'), value: area } }
}

/** What the picture of a section says. */
export function pagePictureText(page: PicturePage, locale: Locale): PictureText | null {
  if (!written.includes(locale)) return null
  const t = translator(locale)
  return { brand: brand(locale), name: page === 'home' ? t('home.title') : t(`common.nav.${page}`), lines: [t('common.tagline')], figure: null }
}
