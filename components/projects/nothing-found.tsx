import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { cleared, type Condition, filterQuery, type Filters, without } from '@/lib/projects/filters'

/** An empty list: which single filter to drop, with what would then be found, and ways on. */
export function NothingFound({ locale, filters, rescues }: { locale: Locale; filters: Filters; rescues: { condition: Condition; count: number }[] }) {
  const t = translator(locale)
  const helping = rescues.filter(({ count }) => count > 0)
  return (
    <div className="none stack">
      <p>{t(helping.length > 0 ? 'projects.empty.drop' : 'projects.empty.none')}</p>
      {helping.length > 0 && (
        <ul>
          {helping.map(({ condition, count }) => (
            <li key={condition}>
              <a href={paths.projects(locale, filterQuery(without(filters, condition)))}>
                {t('projects.empty.without', { name: condition === 'q' ? filters.q : t(`projects.facet.${condition}`), count })}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="flex flex-wrap gap-3">
        <a className="btn" href={paths.projects(locale, filterQuery(cleared(filters)))}>{t('projects.empty.all')}</a>
        <a className="btn sec" href={paths.contacts(locale)}>{t('projects.empty.ask')}</a>
      </p>
    </div>
  )
}
