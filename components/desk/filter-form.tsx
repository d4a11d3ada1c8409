import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { countryList } from '@/lib/countries'
import type { DeskFilters } from '@/lib/desk/filters'
import type { State } from '@/lib/eoi/states'
import { languageTag, type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { countText } from './queue-rail'

type Choice = { id: string; name: Localized }
type Props = {
  filters: DeskFilters
  /** The queue as the address names it; undefined for the usual one. */
  queue: string | undefined
  units: readonly Choice[]
  sectors: readonly Choice[]
  officers: readonly { id: string; name: string }[]
  /** States that can be chosen, with the number of cases in each. */
  stateCounts: ReadonlyMap<State, number>
  /** Address without filters; undefined when none is set. */
  clearHref: string | undefined
  locale: Locale
}

/** Filters of the list: an ordinary form whose answer has an address of its own. */
export function FilterForm({ filters, queue, units, sectors, officers, stateCounts, clearHref, locale }: Props) {
  const t = translator(locale)
  const set = filters.states.length + [filters.unit, filters.officer, filters.country, filters.sector, filters.from, filters.to].filter(Boolean).length + Number(filters.high)
  return (
    <form className="ff" action={paths.desk(locale)} role="search">
      {queue && <input type="hidden" name="queue" value={queue} />}
      <div className="field">
        <label htmlFor="q">{t('deskList.filter.q')}</label>
        <input className="in" id="q" name="q" type="search" defaultValue={filters.q} maxLength={200} autoComplete="off" spellCheck={false} data-key="search" />
      </div>
      <div className="go">
        <button className="btn s" type="submit">{t('deskList.filter.show')}</button>
        {clearHref && <a className="btn s quiet" href={clearHref}>{t('deskList.filter.clear')}</a>}
      </div>
      <details className="states" open={set > 0}>
        <summary>
          <b>{t('deskList.filter.more')}</b>
          <span className="muted">{t('deskList.filter.chosen', { count: set })}</span>
          <Icon name="chev" />
        </summary>
        <div className="mf">
          <Select name="officer" label={t('deskList.filter.officer')} any={t('deskList.filter.anyOfficer')} value={filters.officer}>
            <option value="none">{t('deskList.filter.noOfficer')}</option>
            {officers.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </Select>
          {units.length > 1 && <Select name="unit" label={t('deskList.filter.unit')} any={t('deskList.filter.anyUnit')} value={filters.unit}><Names of={units} locale={locale} /></Select>}
          <Select name="country" label={t('deskList.filter.country')} any={t('deskList.filter.anyCountry')} value={filters.country}>
            {countryList(locale).map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
          </Select>
          <Select name="sector" label={t('deskList.filter.sector')} any={t('deskList.filter.anySector')} value={filters.sector}><Names of={sectors} locale={locale} /></Select>
          {(['from', 'to'] as const).map((name) => (
            <div key={name} className="field">
              <label htmlFor={name}>{t(`deskList.filter.${name}`)}</label>
              <input className="in" id={name} name={name} type="date" defaultValue={filters[name]} />
            </div>
          ))}
        </div>
        <fieldset>
          <legend className="vh">{t('deskList.filter.state')}</legend>
          <label className="ck">
            <input type="checkbox" name="high" value="yes" defaultChecked={filters.high} />
            <span>{t('deskList.filter.high')}</span>
          </label>
          {[...stateCounts].map(([state, count]) => (
            <label key={state} className="ck">
              <input type="checkbox" name="state" value={state} defaultChecked={filters.states.includes(state)} />
              <span>{t(`terms.caseState.${state}`)}</span>
              <span className="n">{countText(count, locale)}</span>
            </label>
          ))}
        </fieldset>
      </details>
    </form>
  )
}

const Select = ({ name, label, any, value, children }: { name: string; label: string; any: string; value: string; children: ReactNode }) => (
  <div className="field">
    <label htmlFor={name}>{label}</label>
    <select className="sel" id={name} name={name} defaultValue={value}>
      <option value="">{any}</option>
      {children}
    </select>
  </div>
)

const Names = ({ of, locale }: { of: readonly Choice[]; locale: Locale }) =>
  of.map(({ id, name }) => {
    const found = textIn(name, locale)
    return <option key={id} value={id} lang={found && found.lang !== locale ? languageTag[found.lang] : undefined}>{found?.text ?? id}</option>
  })
