import '@/styles/routes/promise.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LocalizedText } from '@/components/public/localized-text'
import { figureColumns } from '@/components/promise/cells'
import { MonthChart } from '@/components/promise/month-chart'
import { Promised } from '@/components/promise/promised'
import { PageHead } from '@/components/registers/page-head'
import { Section } from '@/components/registers/section'
import { DataTable } from '@/components/ui/data-table'
import { listPromisingUnits, readPromiseFigures } from '@/db/queries/promise'
import { anyone } from '@/lib/auth/roles'
import { formatDate } from '@/lib/dates'
import { isLocale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'
import { runtime } from '@/lib/runtime'

const steps = ['received', 'routed', 'answered', 'substance', 'closed'] as const
const states = ['submitted', 'in_review', 'in_dialogue', 'awaiting_investor', 'proposal', 'closed', 'unresponsive'] as const
const methods = ['hours', 'end', 'pause', 'referral', 'counted', 'silence', 'small', 'broken'] as const

export async function generateMetadata({ params }: PageProps<'/[locale]/promise'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = translator(locale)
  return pageMetadata({ locale, path: paths.promise, title: t('promise.name'), description: t('promise.lead') })
}

export default async function PromisePage({ params, searchParams }: PageProps<'/[locale]/promise'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const [units, figures, query] = await Promise.all([listPromisingUnits(anyone), readPromiseFigures(anyone, { now: new Date(), sample: runtime().catalogue.sampleWorld }), searchParams])
  const counted = units.filter(({ id }) => figures.unitIds.includes(id))
  const chosen = counted.find(({ id }) => id === query.unit)
  const months = figures.months.map((month) => ({ id: month, month, cell: figures.cells(chosen?.id ?? null, month) }))
  const range = (key: 'firstReplyDays' | 'substantiveDays') => ({ least: Math.min(...units.map((unit) => unit[key])), most: Math.max(...units.map((unit) => unit[key])) })
  const [first, substantive] = [range('firstReplyDays'), range('substantiveDays')]
  const same = first.least === first.most && substantive.least === substantive.most
  const days = { first: first.most, substantive: substantive.most }
  const all = figures.cells(null, null)
  const title = chosen ? (textIn(chosen.name, locale)?.text ?? chosen.id) : t('promise.allUnits')
  const sample = runtime().catalogue.sampleWorld && <span className="tag smp">{t('common.sample')}</span>
  return (
    <>
      <PageHead locale={locale} here={t('promise.name')} title={t('promise.title')} lead={t('promise.lead')} />
      <div className="wrap">
        <Promised first={first} substantive={substantive} locale={locale} />
        {!same && <p className="small muted mt-4">{t('promise.differ')}</p>}
        <div className="rs" />
        <Section id="way" title={t('promise.way')}>
          <ol className="way mt-8">
            {steps.map((step) => (
              <li key={step}>
                <h3>{t(`promise.step.${step}.title`)}</h3>
                <p>{t(`promise.step.${step}.text`)}</p>
                <p className="small">{t(`promise.step.${step}.when`, days)}</p>
              </li>
            ))}
          </ol>
        </Section>
        <Section id="states" title={t('promise.states')} intro={t('promise.statesIntro')}>
          <dl className="kv">
            {states.map((state) => [
              <dt key={state}>{t(`promise.state.${state}.name`)}</dt>,
              <dd key={`${state}-text`}>{t(`promise.state.${state}.text`)}</dd>,
            ])}
          </dl>
        </Section>
        <Section id="kept" title={t('promise.kept')} intro={t('promise.until', { day: formatDate(figures.until, locale) })}>
          {all.received === 0 && <p className="note">{t('promise.none')}</p>}
          {typeof all.received === 'string' && <p className="note">{t('promise.few')}</p>}
          {typeof all.received === 'number' && all.received > 0 && (
            <>
              <p>{sample} {chosen ? <><b><LocalizedText text={chosen.name} locale={locale} /></b> <a href={`${paths.promise(locale)}#kept`}>{t('promise.allUnits')}</a></> : t('promise.allUnits')}</p>
              <div className="pf mt-4">
                <MonthChart months={months} locale={locale} title={t('promise.chart', { of: title })} />
                <DataTable
                  caption={t('promise.byMonth', { of: title })}
                  rows={months}
                  columns={[{ label: t('promise.columns.month'), cell: ({ month }: (typeof months)[number]) => <span className="nw">{formatDate(month, locale)}</span> }, ...figureColumns<(typeof months)[number]>(({ cell }) => cell, locale)]}
                />
              </div>
            </>
          )}
          <p className="acts">
            {(['csv', 'json'] as const).map((format) => (
              <a key={format} className="btn sec" href={paths.promiseExport(locale, format)}>{t('promise.download', { format: format.toUpperCase() })}</a>
            ))}
          </p>
        </Section>
        {typeof all.received === 'number' && counted.length > 0 && (
          <Section id="units" title={t('promise.units')}>
            <DataTable
              caption={t('promise.byUnit')}
              rows={[...counted.map((unit) => ({ id: unit.id, unit })), { id: 'all-units', unit: null }]}
              columns={[
                {
                  label: t('promise.columns.unit'),
                  cell: ({ unit }) => unit ? <><a href={`${paths.promise(locale, { unit: unit.id })}#kept`}><LocalizedText text={unit.name} locale={locale} /></a>{!same && <small> {t('promise.gives', { first: unit.firstReplyDays, substantive: unit.substantiveDays })}</small>} {sample}</> : t('promise.allUnits'),
                },
                ...figureColumns<{ id: string; unit: (typeof counted)[number] | null }>(({ unit }) => figures.cells(unit?.id ?? null, null), locale),
              ]}
            />
            <p className="small muted mt-4">{t('promise.otherUnits', { count: units.length - counted.length })}</p>
          </Section>
        )}
        <Section id="method" title={t('promise.how')}>
          <ul className="res">
            {methods.map((method) => (
              <li key={method}>
                <h3>{t(`promise.method.${method}.title`)}</h3>
                <p>{t(`promise.method.${method}.text`)}</p>
              </li>
            ))}
          </ul>
        </Section>
        <div className="card end">
          <div>
            <h2>{t('promise.ask.title')}</h2>
            <p className="muted">{t('promise.ask.text')}</p>
          </div>
          <a className="btn" href={paths.newEoi(locale)}>{t('common.expressInterest')}</a>
        </div>
      </div>
    </>
  )
}
