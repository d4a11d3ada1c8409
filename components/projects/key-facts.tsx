import { Converted } from '@/components/public/converted'
import { Evidence } from '@/components/public/evidence'
import { LocalizedText } from '@/components/public/localized-text'
import { Money } from '@/components/public/money'
import { OldMark } from '@/components/public/old-mark'
import type { Rates } from '@/lib/exchange/rate'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatMoneyRange, formatNumber } from '@/lib/money'
import { paths } from '@/lib/paths'
import { statedAmount } from '@/lib/projects/figures'
import type { Figure, Named } from '@/lib/projects/record'

const jobs = ['jobs_permanent', 'jobs_temporary', 'jobs_total'] as const

type Props = { figures: Figure[]; site: Named | null; districts: Named[]; today: string; locale: Locale; show?: string; rates?: Rates }

/** The strip of key figures: value, what it is, source. What no source says is "not disclosed". */
export function KeyFacts({ figures, site, districts, today, locale, show, rates }: Props) {
  const t = translator(locale)
  const amount = statedAmount(figures)
  const stated = jobs.map((kind) => figures.filter((figure) => figure.kind === kind)).filter((group) => group.length > 0)
  const area = figures.filter(({ kind }) => kind === 'area_ha')
  const unknown = <dd className="v un">{t('common.notDisclosed')}</dd>
  return (
    <dl className="facts">
      <div>
        <dt>{t('terms.figure.amount')}</dt>
        {amount.kind === 'unknown' && unknown}
        {amount.kind === 'stated' && (
          <>
            <dd className="v">
              <Money value={amount.figure.value} currency={amount.figure.unit} locale={locale} show={show} rates={rates} />
            </dd>
            <dd className="src">
              <Evidence source={amount.figure.source} locale={locale} />
              <OldMark figure={amount.figure} today={today} locale={locale} />
            </dd>
          </>
        )}
        {amount.kind === 'differ' && (
          <>
            <dd className="v rg">
              {amount.ranges.map(({ currency, low, high }) => (
                <span key={currency}>
                  {formatMoneyRange(low, high, currency, locale)}
                  <Converted low={low} high={high} currency={currency} show={show} rates={rates} locale={locale} />
                </span>
              ))}
            </dd>
            <dd className="src">
              <a className="ev" href="#amounts">{t('projects.page.differ', { count: new Set(amount.figures.map(({ source }) => source.id)).size })}</a>
            </dd>
          </>
        )}
      </div>
      {stated.length === 0 && (
        <div>
          <dt>{t('projects.columns.jobs')}</dt>
          {unknown}
        </div>
      )}
      {stated.map((group) => (
        <div key={group[0]!.kind}>
          <dt className="first-letter:uppercase">{t(`terms.figure.${group[0]!.kind}`)}</dt>
          <Counted figures={group} today={today} locale={locale} />
        </div>
      ))}
      <div>
        <dt>{t('terms.figure.area_ha')}</dt>
        {area.length > 0 ? <Counted figures={area} unit={t('terms.hectares')} today={today} locale={locale} /> : unknown}
      </div>
      <div>
        <dt>{t(site || districts.length === 0 ? 'projects.page.site' : 'projects.page.district')}</dt>
        {site ? (
          <dd className="v wd">
            <a href={paths.site(locale, site.id)}>
              <LocalizedText text={site.name} locale={locale} />
            </a>
          </dd>
        ) : districts.length > 0 ? (
          <dd className="v wd">
            <LocalizedText text={districts[0]!.name} locale={locale} />
            {districts.length > 1 && ` +${districts.length - 1}`}
          </dd>
        ) : (
          unknown
        )}
      </div>
    </dl>
  )
}

/** A number with its source; where sources state different ones, from the least to the most, and a way to all of them. */
function Counted({ figures, unit, today, locale }: { figures: Figure[]; unit?: string; today: string; locale: Locale }) {
  const values = figures.map(({ value }) => value).sort((a, b) => Number(a) - Number(b))
  const [low, high] = [values[0]!, values.at(-1)!]
  const differ = Number(low) !== Number(high)
  return (
    <>
      <dd className={differ ? 'v rg' : 'v'}>
        {formatNumber(low, locale)}
        {differ && `–${formatNumber(high, locale)}`} {unit && <small>{unit}</small>}
      </dd>
      <dd className="src">
        {differ ? (
          <a className="ev" href="#ages">{translator(locale)('trust.rangeDiffers', { count: new Set(figures.map(({ source }) => source.id)).size })}</a>
        ) : (
          <>
            <Evidence source={figures[0]!.source} locale={locale} />
            <OldMark figure={figures[0]!} today={today} locale={locale} />
          </>
        )}
      </dd>
    </>
  )
}
