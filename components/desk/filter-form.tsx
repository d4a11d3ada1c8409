import { Icon } from '@/components/ui/icon'
import { caseStates, type DeskFilters } from '@/lib/desk/filters'
import type { State } from '@/lib/eoi/states'
import { languageTag, type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatNumber } from '@/lib/money'
import { paths } from '@/lib/paths'

type Props = {
  filters: DeskFilters
  /** The queue as the address names it; undefined for the usual one. */
  queue: string | undefined
  units: readonly { id: string; name: Localized }[]
  stateCounts: ReadonlyMap<State, number>
  /** Address without filters; undefined when none is set. */
  clearHref: string | undefined
  locale: Locale
}

/** Filters of the list: an ordinary form whose answer has an address of its own. */
export function FilterForm({ filters, queue, units, stateCounts, clearHref, locale }: Props) {
  const t = translator(locale)
  return (
    <form className="ff" action={paths.desk(locale)} role="search">
      {queue && <input type="hidden" name="queue" value={queue} />}
      <div className="field">
        <label htmlFor="q">{t('desk.filter.q')}</label>
        <input className="in" id="q" name="q" type="search" defaultValue={filters.q} autoComplete="off" spellCheck={false} data-key="search" />
      </div>
      {units.length > 1 && (
        <div className="field">
          <label htmlFor="unit">{t('desk.filter.unit')}</label>
          <select className="sel" id="unit" name="unit" defaultValue={filters.unit}>
            <option value="">{t('desk.filter.anyUnit')}</option>
            {units.map(({ id, name }) => {
              const found = textIn(name, locale)
              return <option key={id} value={id} lang={found && found.lang !== locale ? languageTag[found.lang] : undefined}>{found?.text ?? id}</option>
            })}
          </select>
        </div>
      )}
      <details className="states" open={filters.states.length > 0}>
        <summary>
          <b>{t('desk.filter.state')}</b>
          <span className="muted">{t('desk.filter.chosen', { count: filters.states.length })}</span>
          <Icon name="chev" />
        </summary>
        <fieldset>
          <legend className="vh">{t('desk.filter.state')}</legend>
          {caseStates.map((state) => (
            <label key={state} className="ck">
              <input type="checkbox" name="state" value={state} defaultChecked={filters.states.includes(state)} />
              <span>{t(`terms.caseState.${state}`)}</span>
              <span className="n">{formatNumber(stateCounts.get(state) ?? 0, locale)}</span>
            </label>
          ))}
        </fieldset>
      </details>
      <div className="go">
        <button className="btn s" type="submit">{t('desk.filter.show')}</button>
        {clearHref && <a className="btn s quiet" href={clearHref}>{t('desk.filter.clear')}</a>}
      </div>
    </form>
  )
}
