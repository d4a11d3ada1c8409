import type { ReactNode } from 'react'
import { LocalizedText } from '@/components/public/localized-text'
import { Icon } from '@/components/ui/icon'
import { countryName } from '@/lib/countries'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { Facet, Filters as Chosen } from '@/lib/projects/filters'
import type { Stage as StageId } from '@/lib/projects/stages'
import { Stage } from './stage'

type Option = { id: string; count: number }
type Named = Option & { name: Localized }
export type FacetOptions = { sector: (Named & { group: string })[]; stage: Option[]; district: Named[]; country: Option[]; site: Named[] }

/** Id of the form that every control of the catalogue belongs to, wherever it stands; also the target of the phone's link. */
export const filterForm = 'filters'

/** The catalogue's facets: a plain GET form whose counts respect the other facets. */
export function Filters({ locale, chosen, options }: { locale: Locale; chosen: Chosen; options: FacetOptions }) {
  const t = translator(locale)
  const boxes = (facet: Facet, values: Option[], label: (id: string) => ReactNode) =>
    values.map(({ id, count }) => {
      const checked = chosen[facet].includes(id)
      return (
        <label key={id} className="ck">
          <input type="checkbox" name={facet} value={id} defaultChecked={checked} disabled={count === 0 && !checked} />
          <span>{label(id)}</span>
          <span className="n">{count}</span>
        </label>
      )
    })
  const named = (values: Named[]) => (id: string) => <LocalizedText text={values.find((value) => value.id === id)?.name} locale={locale} />
  const group = (facet: Facet, open: boolean, content: ReactNode) => (
    <details open={open || chosen[facet].length > 0}>
      <summary>
        {t(`projects.facet.${facet}`)}
        <Icon name="chev" />
      </summary>
      <div className="bd" role="group" aria-label={t(`projects.facet.${facet}`)}>{content}</div>
    </details>
  )
  const sectorGroups = [...new Set(options.sector.map(({ group }) => group))]
  return (
    <form className="fc" id={filterForm} action={paths.projects(locale)} aria-label={t('projects.filters')}>
      {group('stage', true, boxes('stage', options.stage, (id) => <Stage stage={id as StageId} locale={locale} />))}
      {group(
        'sector',
        true,
        sectorGroups.map((name) => {
          const sectors = options.sector.filter((sector) => sector.group === name)
          return (
            <fieldset key={name}>
              <legend>{t(`terms.sectorGroup.${name}` as 'terms.sectorGroup.mixed')}</legend>
              {boxes('sector', sectors, named(sectors))}
            </fieldset>
          )
        }),
      )}
      {group('country', true, boxes('country', options.country, (id) => countryName(id, locale)))}
      {group('district', false, boxes('district', options.district, named(options.district)))}
      {group('site', false, boxes('site', options.site, named(options.site)))}
      <p className="apb">
        <button className="btn full">{t('projects.apply')}</button>
        <a className="btn quiet full cl" href="#found">{t('projects.closeFilters')}</a>
      </p>
    </form>
  )
}
