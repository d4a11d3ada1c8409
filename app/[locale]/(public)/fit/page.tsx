import '@/styles/routes/sites.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FitForm, needError } from '@/components/plots/fit-form'
import { FitList } from '@/components/plots/fit-list'
import { Pager } from '@/components/public/pager'
import { PageHead } from '@/components/registers/page-head'
import { listPlots } from '@/db/queries/plots'
import { anyone } from '@/lib/auth/roles'
import { turkistanDay } from '@/lib/dates'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'
import { rankPlots } from '@/lib/plots/fit'
import { type AmountField, needsQuery, parseNeeds } from '@/lib/plots/needs'

type Props = PageProps<'/[locale]/fit'>

const pageSize = 24

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = translator(locale)
  const { needs, errors } = parseNeeds(await searchParams, turkistanDay(new Date()))
  const title = t('plots.fit.title')
  return pageMetadata({ locale, path: (other) => paths.fit(other, needsQuery(needs)), title: Object.keys(errors).length > 0 ? t('plots.fit.errorTitle', { title }) : title, description: t('plots.fit.lead') })
}

export default async function FitPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const [query, plots] = await Promise.all([searchParams, listPlots(anyone)])
  const today = turkistanDay(new Date())
  const { needs, typed, errors, asked } = parseNeeds(query, today)
  const wrong = Object.entries(errors) as [AmountField | 'by', NonNullable<(typeof errors)['by']>][]
  const ranked = asked ? rankPlots(plots, needs, today) : []
  const page = Number(/^[1-9]\d{0,4}$/.exec([query.page].flat()[0] ?? '1')?.[0] ?? 1)
  const pages = Math.max(1, Math.ceil(ranked.length / pageSize))
  if (page > pages) notFound()
  return (
    <>
      <PageHead locale={locale} here={t('plots.fit.title')} trail={[{ href: paths.sites(locale), label: t('common.nav.sites') }]} lead={t('plots.fit.lead')} />
      <div className="wrap pb-12">
        {wrong.length > 0 && (
          <div className="note d mb-5" role="alert">
            <div>
              <b>{t('plots.fit.errors')}</b>
              <ul>
                {wrong.map(([field, error]) => (
                  <li key={field}>
                    <a href={`#${field}`}>{needError(field, error, locale)}</a>
                  </li>
                ))}
              </ul>
            </div>
          </div>
        )}
        <FitForm typed={typed} errors={errors} asked={asked} locale={locale} />
        {plots.length === 0 ? (
          <section className="card pad" aria-labelledby="empty">
            <h2 id="empty" className="text-xl">{t('plots.fit.emptyTitle')}</h2>
            <p className="mt-2 max-w-prose">{t('plots.fit.empty')}</p>
            <p className="acts">
              <a className="btn" href={paths.newEoi(locale)}>{t('common.expressInterest')}</a>
              <a className="btn sec" href={paths.sites(locale)}>{t('plots.fit.sites')}</a>
            </p>
          </section>
        ) : !asked ? (
          <p className="muted">{t('plots.fit.hint')}</p>
        ) : (
          <>
            <p className="mb-3" role="status">{t('plots.fit.found', { fits: ranked.filter(({ fits }) => fits).length, count: ranked.length })}</p>
            <FitList fits={ranked.slice((page - 1) * pageSize, page * pageSize)} needs={needsQuery(needs)} locale={locale} />
            <Pager locale={locale} page={page} pages={pages} href={(n) => paths.fit(locale, { ...needsQuery(needs), page: n > 1 ? String(n) : undefined })} />
            <p className="small muted mt-5 max-w-prose">{t('plots.fit.order')}</p>
          </>
        )}
      </div>
    </>
  )
}
