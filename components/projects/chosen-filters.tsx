import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { FacetOptions } from '@/lib/projects/facet-options'
import { activeConditions, cleared, type Facet, facets, filterQuery, type Filters, without } from '@/lib/projects/filters'
import { rangeName, valueName } from './value-name'

const isFacet = (condition: string): condition is Facet => (facets as readonly string[]).includes(condition)

/** One link for each filter in force, which takes it away, and one for all; nothing when nothing is filtered. */
export function ChosenFilters({ locale, filters, options }: { locale: Locale; filters: Filters; options: FacetOptions }) {
  const t = translator(locale)
  const chips = activeConditions(filters).flatMap((condition) =>
    isFacet(condition)
      ? filters[condition].map((id) => ({ key: `${condition}-${id}`, label: valueName(condition, id, options, locale), rest: without(filters, condition, id) }))
      : [{ key: condition, label: rangeName(condition, filters, locale), rest: without(filters, condition) }],
  )
  if (chips.length === 0) return null
  return (
    <div className="act">
      {chips.map(({ key, label, rest }) => (
        <a key={key} className="chip" href={paths.projects(locale, filterQuery(rest))}>
          <span className="vh">{t('projects.remove')}: </span>
          {label}
          <span className="x">
            <Icon name="x" />
          </span>
        </a>
      ))}
      <a className="small" href={paths.projects(locale, filterQuery(cleared(filters)))}>{t('projects.clearAll')}</a>
    </div>
  )
}
