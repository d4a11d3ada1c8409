import { formatDate } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { openStatuses } from '@/lib/plots/kinds'
import { awaited, type Readiness, readiness } from '@/lib/plots/readiness'
import { type Plot, utilityOf } from '@/lib/plots/record'
import { monthsText, networkInText } from '@/lib/plots/words'
import { WaitBar } from './wait-bar'

/** Months to first production, what decides them, and how long each network takes. `today` is YYYY-MM-DD. */
export function FirstProduction({ plot, today, locale }: { plot: Plot; today: string; locale: Locale }) {
  const t = translator(locale)
  const result = readiness(plot, today)
  const { months, items, decides, unknown } = result
  if (!openStatuses.includes(plot.status)) {
    return (
      <section className="mt1" aria-labelledby="time">
        <div>
          <h2 id="time">{t('plots.time.title')}</h2>
          <p>{t('plots.time.closed')}</p>
        </div>
      </section>
    )
  }
  const list = unknown.map((part) => (part === 'building' ? t('plots.time.unknownBuilding') : networkInText(part, locale))).join(locale === 'zh' ? '、' : ', ')
  const span = Math.max(result.atLeast, 6)
  return (
    <section className="mt1" aria-labelledby="time">
      <div>
        <h2 id="time">{t('plots.time.title')}</h2>
        <b className="big">{months === null || months === 0 ? monthsText(result, locale) : <>{months}<small>{t('plots.monthsWord', { count: months })}</small></>}</b>
        {months !== null ? <p>{reason(plot, result, locale)}</p> : <p>{t('plots.time.unknown', { list })}</p>}
        {months === null && result.atLeast > 0 && <p>{t('plots.atLeast', { months: t('plots.months', { count: result.atLeast }) })}</p>}
        <Without plot={plot} result={result} today={today} locale={locale} />
      </div>
      <div className="gn">
        {items.length > 0 && (
          <ol aria-label={t('plots.time.list')}>
            {items.map(({ kind, months: wait }) => (
              <li key={kind} className={kind === decides ? 'de' : undefined}>
                <span>{t(`plots.utility.${kind}`)}</span>
                <WaitBar wait={wait} building={kind === decides ? (result.building ?? 0) : 0} decides={kind === decides} span={span} />
                <span>{wait === null ? t('plots.time.noDate') : wait === 0 ? t('plots.time.ready') : kind === decides && result.building ? t('plots.time.both', { wait, months: t('plots.months', { count: result.building }) }) : t('plots.months', { count: wait })}</span>
              </li>
            ))}
            {decides === 'building' && months !== null && months > 0 && (
              <li className="de">
                <span>{plot.buildClass && t(`plots.buildClass.${plot.buildClass}`)}</span>
                <WaitBar wait={0} building={months} decides span={span} />
                <span>{t('plots.months', { count: months })}</span>
              </li>
            )}
          </ol>
        )}
        <p className="small">{t('plots.time.rule')}</p>
      </div>
    </section>
  )
}

/** What decides the months, in a sentence. */
function reason(plot: Plot, { decides, wait, building }: Readiness, locale: Locale): string {
  const t = translator(locale)
  const kind = plot.buildClass ? t(`plots.buildClass.${plot.buildClass}`).toLocaleLowerCase(locale) : ''
  const months = t('plots.months', { count: building ?? 0 })
  if (decides === 'building') return building === 0 ? t('plots.time.nothing') : t('plots.time.building', { months, class: kind })
  const ready = utilityOf(plot, decides)?.readyOn ?? ''
  return t('plots.time.network', { network: networkInText(decides, locale), date: formatDate(ready, locale), wait: t('plots.months', { count: wait }), months, class: kind })
}

/** How much sooner it would be for somebody who does not need the network that decides. */
function Without({ plot, result, today, locale }: { plot: Plot; result: Readiness; today: string; locale: Locale }) {
  const t = translator(locale)
  const { decides } = result
  if (result.months === null || decides === 'building' || decides === 'power' || decides === 'road') return null
  const other = readiness(plot, today, awaited.filter((kind) => kind !== decides))
  if (other.months === null || other.months >= result.months) return null
  return <p>{t('plots.time.without', { network: networkInText(decides, locale), months: monthsText(other, locale) })}</p>
}
