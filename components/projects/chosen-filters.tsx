import { Icon } from '@/components/ui/icon'
import { countryName } from '@/lib/countries'
import { type Locale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { cleared, type Facet, facets, filterQuery, type Filters, without } from '@/lib/projects/filters'
import type { Stage } from '@/lib/projects/stages'
import type { FacetOptions } from './filters'

/** What a chosen value of a facet is called. */
export function valueName(facet: Facet, id: string, options: FacetOptions, locale: Locale): string {
  if (facet === 'stage') return translator(locale)(`terms.stage.${id as Stage}`)
  if (facet === 'country') return countryName(id, locale)
  return textIn(options[facet].find((option) => option.id === id)?.name, locale)?.text ?? id
}

/** One link for each filter in force, which takes it away, and one for all; nothing when nothing is filtered. */
export function ChosenFilters({ locale, filters, options }: { locale: Locale; filters: Filters; options: FacetOptions }) {
  const t = translator(locale)
  const chips = [
    ...(filters.q ? [{ key: 'q', label: t('projects.searched', { text: filters.q }), rest: without(filters, 'q') }] : []),
    ...facets.flatMap((facet) => filters[facet].map((id) => ({ key: `${facet}-${id}`, label: valueName(facet, id, options, locale), rest: without(filters, facet, id) }))),
  ]
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
