import { formatDate } from '@/lib/dates'
import { type Locale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { Check, Fit } from '@/lib/plots/fit'
import { utilityUnits } from '@/lib/plots/kinds'
import type { Readiness } from '@/lib/plots/readiness'
import { monthsText, plotSize, plotTitle, quantity, statusText, statusTone } from '@/lib/plots/words'

const tones = { fits: 'tag s', short: 'tag d', unknown: 'tag' } as const
const kinds = { mw: 'power', gas: 'gas', water: 'water_technical', sewer: 'sewer' } as const
const units = { ha: 'ha', mw: utilityUnits.power, gas: utilityUnits.gas, water: utilityUnits.water_technical, sewer: utilityUnits.sewer } as const

/** Ranked plots: each with what fits, what is short and by how much, what is unknown, and the way to ask for it, with the same needs. */
export function FitList({ fits, needs, locale }: { fits: readonly Fit[]; needs: Record<string, string | undefined>; locale: Locale }) {
  const t = translator(locale)
  return (
    <ol className="lst">
      {fits.map(({ plot, checks, readiness }) => (
        <li key={plot.id}>
          <h2 className="text-lg">
            <a href={paths.plot(locale, plot.site.id, plot.code)}>{[plotTitle(plot, locale), plotSize(plot, locale), textIn(plot.site.name, locale)?.text].filter(Boolean).join(locale === 'zh' ? '，' : ', ')}</a>
          </h2>
          <div className="m">
            <span className={statusTone[plot.status]}>{statusText(plot, locale)}</span>
            {plot.sample && <span className="tag smp">{t('common.sample')}</span>}
            <span>
              {t('plots.time.title')}: <b>{monthsText(readiness, locale)}</b>
            </span>
          </div>
          <ul className="sub">
            {checks.map((check) => (
              <li key={check.need}>
                <span className={tones[check.verdict]}>{t(`plots.fit.verdict.${check.verdict}`)}</span> {inWords(check, readiness, locale)}
              </li>
            ))}
          </ul>
          <a className="inline-flex min-h-11 items-center" href={paths.newEoi(locale, { plot: plot.id, ...needs })}>{t('common.expressInterest')}</a>
        </li>
      ))}
    </ol>
  )
}

/** One need and its answer. */
function inWords(check: Check, { atLeast }: Readiness, locale: Locale): string {
  const t = translator(locale)
  const { verdict, there, wanted, missing, network } = check
  const months = (count: number) => t('plots.months', { count })
  if (check.need === 'by') {
    if (verdict === 'unknown') return t('plots.fit.check.unknown', { need: t('plots.fit.need.by') })
    const time = there === null ? t('plots.atLeast', { months: months(atLeast) }) : monthsText({ months: there }, locale)
    return verdict === 'fits' ? t('plots.fit.check.inTime', { there: time }) : t('plots.fit.check.late', { there: time, missing: months(missing) })
  }
  if (check.need === 'rail') {
    if (!network) return t('plots.fit.check.unknown', { need: t('plots.fit.need.rail') })
    const state = t(`plots.state.${network.state}`)
    return t('plots.fit.check.rail', { state: network.state !== 'built' && network.readyOn ? `${state}, ${formatDate(network.readyOn, locale)}` : state })
  }
  const need = check.need === 'ha' ? t('plots.land.area') : check.need === 'water' && !network ? t('plots.fit.need.water') : t(`plots.utility.${network?.kind ?? kinds[check.need]}`)
  if (there === null) return t('plots.fit.check.unknown', { need })
  const amount = (value: number) => quantity(value, units[check.need as keyof typeof units], locale)
  if (verdict === 'short') return t('plots.fit.check.short', { need, there: amount(there), wanted: amount(wanted), missing: amount(missing) })
  const from = network && network.state !== 'built' && network.readyOn
  return from ? t('plots.fit.check.fitsFrom', { need, there: amount(there), date: formatDate(from, locale) }) : t('plots.fit.check.fits', { need, there: amount(there) })
}
