import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CurrencySwitch } from '@/components/public/currency-switch'
import { AgreementProgress } from '@/components/registers/agreement-progress'
import { AgreementRecord } from '@/components/registers/agreement-record'
import { PageHead } from '@/components/registers/page-head'
import { listAgreements } from '@/db/queries/agreements'
import { latestRates } from '@/db/queries/rates'
import { sourcesById } from '@/db/queries/sources'
import { anyone } from '@/lib/auth/roles'
import { turkistanDay } from '@/lib/dates'
import { readShow } from '@/lib/exchange/rate'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'

export async function generateMetadata({ params }: PageProps<'/[locale]/agreements'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = translator(locale)
  return pageMetadata({ locale, path: paths.agreements, title: t('registers.agreements.title'), description: t('registers.agreements.lead') })
}

export default async function AgreementsPage({ params, searchParams }: PageProps<'/[locale]/agreements'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const [agreements, rates, { show: asked }] = await Promise.all([listAgreements(anyone), latestRates(anyone, turkistanDay(new Date())), searchParams])
  const show = readShow(asked)
  const sources = await sourcesById(agreements.flatMap(({ sourceIds }) => sourceIds))
  const years = [...new Set(agreements.map(({ date }) => date?.slice(0, 4)))]
  return (
    <>
      <PageHead locale={locale} here={t('registers.agreements.title')} title={t('registers.agreements.h1')} lead={t('registers.agreements.lead')} />
      <div className="wrap">
        <AgreementProgress agreements={agreements} locale={locale} />
        <CurrencySwitch locale={locale} show={show} rates={rates} href={(currency) => paths.agreements(locale, { show: currency })} />
        {years.map((year) => (
          <section key={year ?? 'undated'} aria-labelledby={`y-${year ?? 'undated'}`}>
            <h2 className="yr" id={`y-${year ?? 'undated'}`}>{year ? t('registers.agreements.year', { year }) : t('registers.agreements.undated')}</h2>
            {agreements.filter(({ date }) => date?.slice(0, 4) === year).map((agreement) => (
              <AgreementRecord key={agreement.id} agreement={agreement} sources={sources} locale={locale} show={show} rates={rates} />
            ))}
          </section>
        ))}
        <p className="small muted mt-4 mb-14">{t('registers.agreements.reachedNote')}</p>
      </div>
    </>
  )
}
