import { Converted } from '@/components/public/converted'
import { Evidence } from '@/components/public/evidence'
import { Money } from '@/components/public/money'
import type { Rates } from '@/lib/exchange/rate'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatMoneyRange, formatNumber } from '@/lib/money'
import { paths } from '@/lib/paths'
import { statedAmount, statedJobs } from '@/lib/projects/figures'
import type { Figure } from '@/lib/projects/record'

/**
 * A project's investment in a row or card. Where sources differ, the range in each currency and a way to all of them.
 * `show` with `rates` adds what that is in the asked currency.
 */
export function Amount({ slug, figures, locale, show, rates }: { slug: string; figures: Figure[]; locale: Locale; show?: string; rates?: Rates }) {
  const t = translator(locale)
  const stated = statedAmount(figures)
  if (stated.kind === 'unknown') return <b className="un">{t('common.notDisclosed')}</b>
  if (stated.kind === 'stated') {
    return (
      <>
        <b>
          <Money value={stated.figure.value} currency={stated.figure.unit} locale={locale} show={show} rates={rates} />
        </b>
        <Evidence source={stated.figure.source} locale={locale} />
      </>
    )
  }
  return (
    <>
      {stated.ranges.map(({ currency, low, high }) => (
        <b key={currency} className="rg">
          {formatMoneyRange(low, high, currency, locale)}
          <Converted low={low} high={high} currency={currency} show={show} rates={rates} locale={locale} />
        </b>
      ))}
      <a className="ev" href={`${paths.project(locale, slug)}#amounts`}>{t('projects.differ', { count: new Set(stated.figures.map(({ source }) => source.id)).size })}</a>
    </>
  )
}

/** A project's jobs in a row or card. */
export function Jobs({ figures, locale }: { figures: Figure[]; locale: Locale }) {
  const t = translator(locale)
  const jobs = statedJobs(figures)
  if (!jobs) return <b className="un">{t('common.notDisclosed')}</b>
  return (
    <>
      <b>{formatNumber(jobs.value, locale)}</b>
      <span>{t(`terms.figure.${jobs.kind}`)}</span>
      <Evidence source={jobs.source} locale={locale} />
    </>
  )
}
