import type { ReactNode } from 'react'
import { LocalizedText } from '@/components/public/localized-text'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { FacetOptions, NamedOption, Option } from '@/lib/projects/facet-options'
import { type Condition, type Facet, filterQuery, type Filters as Chosen, jobSteps, updatedSteps } from '@/lib/projects/filters'
import type { Stage as StageId } from '@/lib/projects/stages'
import { AmountRange } from './amount-range'
import { Stage } from './stage'
import { valueName } from './value-name'

/** Id of the form that every control of the catalogue belongs to, wherever it stands; also the target of the phone's link. */
export const filterForm = 'filters'

/** The catalogue's facets: a plain GET form whose counts respect the other facets. */
export function Filters({ locale, chosen, options }: { locale: Locale; chosen: Chosen; options: FacetOptions }) {
  const t = translator(locale)
  const boxes = (facet: Facet, values: Option[], label: (id: string) => ReactNode = (id) => valueName(facet, id, options, locale)) =>
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
  const named = (values: NamedOption[]) => (id: string) => <LocalizedText text={values.find((value) => value.id === id)?.name} locale={locale} />
  const steps = (name: 'jobs' | 'updated', given: number | undefined, values: readonly number[], label: (step: number) => string) => {
    // An address may name a number between the steps: it keeps its own choice, so that sending the form does not lose it.
    const shown = given === undefined || values.includes(given) ? values : [...values, given].sort((a, b) => a - b)
    return [undefined, ...shown].map((step) => (
      <label key={step ?? 'any'} className="ck">
        <input type="radio" name={name} value={step ?? ''} defaultChecked={given === step} />
        <span>{step === undefined ? t(`projects.value.${name}Any`) : label(step)}</span>
        {step !== undefined && <span className="n">{options[name].get(step)}</span>}
      </label>
    ))
  }
  const group = (condition: Exclude<Condition, 'q'>, open: boolean, content: ReactNode) => {
    const value = condition === 'amount' ? (chosen.min ?? chosen.max) : chosen[condition]
    return (
      <details open={open || (Array.isArray(value) ? value.length > 0 : value !== undefined)}>
        <summary>
          {t(`projects.facet.${condition}`)}
          <Icon name="chev" />
        </summary>
        <div className="bd" role="group" aria-label={t(`projects.facet.${condition}`)}>{content}</div>
      </details>
    )
  }
  const sectorGroups = [...new Set(options.sector.map(({ group: name }) => name))]
  return (
    <form className="fc" id={filterForm} action={paths.projects(locale)} aria-label={t('projects.filters')} data-live="">
      {chosen.view === 'map' && <input type="hidden" name="view" value="map" />}
      {chosen.show && <input type="hidden" name="show" value={chosen.show} />}
      {group('stage', true, boxes('stage', options.stage, (id) => <Stage stage={id as StageId} locale={locale} />))}
      {group(
        'sector',
        true,
        sectorGroups.map((name) => {
          const sectors = options.sector.filter((sector) => sector.group === name)
          const label = t(`terms.sectorGroup.${name}` as 'terms.sectorGroup.mixed')
          return (
            <fieldset key={name}>
              <legend>
                {sectors.length > 1 ? <a href={paths.projects(locale, filterQuery({ ...chosen, sector: sectors.map(({ id }) => id), page: 1 }))} title={t('projects.allOf', { group: label })}>{label}</a> : label}
              </legend>
              {boxes('sector', sectors, named(sectors))}
            </fieldset>
          )
        }),
      )}
      {group('country', true, boxes('country', options.country))}
      {group('amount', false, <AmountRange locale={locale} chosen={chosen} />)}
      {group('jobs', false, steps('jobs', chosen.jobs, jobSteps, (count) => t('projects.value.jobs', { count })))}
      {group('seeks', false, boxes('seeks', options.seeks))}
      {group('export', false, boxes('export', options.export))}
      {group('documents', false, boxes('documents', options.documents))}
      {group('updated', false, steps('updated', chosen.updated, updatedSteps, (days) => t('projects.value.updated', { days })))}
      {group('district', false, boxes('district', options.district, named(options.district)))}
      {group('site', false, boxes('site', options.site, named(options.site)))}
      <p className="apb">
        <button className="btn full">{t('projects.apply')}</button>
        <a className="btn quiet full cl" href="#found">{t('projects.closeFilters')}</a>
      </p>
    </form>
  )
}
