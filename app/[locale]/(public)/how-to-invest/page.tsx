import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/components/registers/page-head'
import { Section } from '@/components/registers/section'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'

const steps = ['s1', 's2', 's3', 's4', 's5', 's6'] as const
const regimes = ['sez', 'iz', 'contract'] as const
const preparations = ['company', 'idea', 'needs', 'money', 'later'] as const

export async function generateMetadata({ params }: PageProps<'/[locale]/how-to-invest'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = translator(locale)
  return pageMetadata({ locale, path: paths.howToInvest, title: t('pages.invest.title'), description: t('pages.invest.lead') })
}

export default async function HowToInvestPage({ params }: PageProps<'/[locale]/how-to-invest'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  return (
    <>
      <PageHead locale={locale} here={t('pages.invest.title')} lead={t('pages.invest.lead')} />
      <div className="wrap">
        <Section id="steps" title={t('pages.invest.steps')}>
          <ol className="steps">
            {steps.map((step) => (
              <li key={step}>
                <div>
                  <h3>{t(`pages.invest.${step}.t`)}</h3>
                  <p>{t(`pages.invest.${step}.p`)}</p>
                </div>
              </li>
            ))}
          </ol>
          <p className="acts">
            <a className="btn" href={paths.newEoi(locale)}>{t('common.expressInterest')}</a>
            <a className="btn sec" href={paths.projects(locale)}>{t('pages.invest.find')}</a>
          </p>
          <p className="mt-4 small muted">{t('pages.invest.free')} <a href={paths.promise(locale)}>{t('common.nav.promise')}</a></p>
        </Section>
        <Section id="regimes" title={t('pages.invest.regimes.title')} intro={t('pages.invest.regimes.intro')}>
          <div className="doc">
            <ul>
              {regimes.map((regime) => (
                <li key={regime}>{t(`pages.invest.regimes.${regime}`)}</li>
              ))}
            </ul>
            <p>
              <a href={paths.incentives(locale)}>{t('pages.invest.regimes.all')}</a>
            </p>
          </div>
        </Section>
        <Section id="prepare" title={t('pages.invest.prepare.title')}>
          <div className="doc">
            <ul>
              {preparations.map((item) => (
                <li key={item}>{t(`pages.invest.prepare.${item}`)}</li>
              ))}
            </ul>
          </div>
        </Section>
      </div>
    </>
  )
}
