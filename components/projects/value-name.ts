import { countryName } from '@/lib/countries'
import { type Locale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatMoney } from '@/lib/money'
import type { FacetOptions } from '@/lib/projects/facet-options'
import type { Condition, Facet, Filters } from '@/lib/projects/filters'
import type { Stage } from '@/lib/projects/stages'

/** What a value of a facet is called. */
export function valueName(facet: Facet, id: string, options: FacetOptions, locale: Locale): string {
  const t = translator(locale)
  if (facet === 'stage') return t(`terms.stage.${id as Stage}`)
  if (facet === 'country') return countryName(id, locale)
  if (facet === 'seeks') return t(`projects.value.seeks.${id as 'unknown'}`)
  if (facet === 'export') return t(`projects.value.export.${id as 'unknown'}`)
  if (facet === 'documents') return t('projects.value.documents.yes')
  return textIn(options[facet].find((option) => option.id === id)?.name, locale)?.text ?? id
}

/** What a condition that is not a list of values asks for. */
export function rangeName(condition: Exclude<Condition, Facet>, { q, min, max, currency, jobs, updated }: Filters, locale: Locale): string {
  const t = translator(locale)
  if (condition === 'q') return t('projects.searched', { text: q })
  if (condition === 'jobs') return `${t('projects.facet.jobs')}: ${t('projects.value.jobs', { count: jobs ?? 0 })}`
  if (condition === 'updated') return `${t('projects.facet.updated')}: ${t('projects.value.updated', { days: updated ?? 0 })}`
  const [from, to] = [min, max].map((value) => (value === undefined ? '' : formatMoney(value, currency, locale)))
  const range = from && to ? t('projects.amount.range', { from, to }) : from ? t('projects.amount.least', { from }) : t('projects.amount.most', { to: to ?? '' })
  return `${t('projects.facet.amount')}: ${range}`
}
