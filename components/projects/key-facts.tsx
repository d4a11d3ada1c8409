import { Converted } from '@/components/public/converted'
import { Evidence } from '@/components/public/evidence'
import { LocalizedText } from '@/components/public/localized-text'
import { Money } from '@/components/public/money'
import type { Rates } from '@/lib/exchange/rate'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatMoneyRange, formatNumber } from '@/lib/money'
import { paths } from '@/lib/paths'
import { statedAmount } from '@/lib/projects/figures'
import type { Figure, Named } from '@/lib/projects/record'

const jobs = ['jobs_permanent', 'jobs_temporary', 'jobs_total'] as const

type Props = { figures: Figure[]; site: Named | null; districts: Named[]; locale: Locale; show?: string; rates?: Rates }

/** The strip of key figures: value, what it is, source. What no source says is "not disclosed". */
export function KeyFacts({ figures, site, districts, locale, show, rates }: Props) {
  const t = translator(locale)
  const amount = statedAmount(figures)
  const stated = jobs.flatMap((kind) => figures.find((figure) => figure.kind === kind) ?? [])
  const area = figures.find(({ kind }) => kind === 'area_ha')
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
      {stated.map((figure) => (
        <div key={figure.kind}>
          <dt className="first-letter:uppercase">{t(`terms.figure.${figure.kind}`)}</dt>
          <dd className="v">{formatNumber(figure.value, locale)}</dd>
          <dd className="src">
            <Evidence source={figure.source} locale={locale} />
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('terms.figure.area_ha')}</dt>
        {area ? (
          <>
            <dd className="v">
              {formatNumber(area.value, locale)} <small>{t('terms.hectares')}</small>
            </dd>
            <dd className="src">
              <Evidence source={area.source} locale={locale} />
            </dd>
          </>
        ) : (
          unknown
        )}
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
