import type { Row } from '@/lib/compare/differences'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** The name of a row: facts are called what they are called on the page of a project or plot. */
export function rowLabel(row: Row, locale: Locale): string {
  const t = translator(locale)
  switch (row) {
    case 'amount': return t('terms.figure.amount')
    case 'jobs': return t('projects.columns.jobs')
    case 'area': return t('terms.figure.area_ha')
    case 'stage': return t('projects.page.stage')
    case 'status': return t('plots.list.status')
    case 'months': return t('plots.list.months')
    case 'site': return t('projects.page.site')
    case 'districts': return t('projects.page.district')
    case 'tenure': case 'price': case 'use': case 'class': case 'floor': case 'height': case 'load': case 'crane': case 'docks': case 'condition': return t(`plots.land.${row}`)
    case 'divisible': return t('plots.land.divisibleAny')
    case 'sector': return t('projects.page.sector')
    case 'seeks': return t('projects.page.seeks.label')
    case 'export': return t('projects.page.export.label')
    case 'partners': return t('projects.page.sections.partners')
    case 'updated': return t('compare.updated')
    default: return t(`plots.utility.${row}`)
  }
}
