import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LocalizedText } from '@/components/public/localized-text'
import { Cited } from '@/components/registers/cited'
import { DistrictTable } from '@/components/registers/district-table'
import { IndicatorTable } from '@/components/registers/indicator-table'
import { OfficeTable } from '@/components/registers/office-table'
import { PageHead } from '@/components/registers/page-head'
import { RegionFacts } from '@/components/registers/region-facts'
import { Section } from '@/components/registers/section'
import { listDistricts, listIndicators, listOffices, region, regionSourceIds } from '@/db/queries/region'
import { sourcesById } from '@/db/queries/sources'
import { anyone } from '@/lib/auth/roles'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'

export async function generateMetadata({ params }: PageProps<'/[locale]/about'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = translator(locale)
  return pageMetadata({ locale, path: paths.about, title: t('pages.about.title'), description: t('pages.about.lead') })
}

export default async function AboutPage({ params }: PageProps<'/[locale]/about'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const [districts, indicators, offices] = await Promise.all([listDistricts(anyone), listIndicators(anyone), listOffices(anyone)])
  const sources = await sourcesById([
    ...regionSourceIds,
    ...districts.flatMap(({ areaSourceId, populationSourceId }) => [areaSourceId, populationSourceId]),
    ...indicators.map(({ sourceId }) => sourceId),
    ...offices.map(({ sourceId }) => sourceId),
  ])
  const holding = offices.filter(({ current, asOf }) => current === true && asOf !== null)
  const others = offices.filter((office) => !holding.includes(office))
  return (
    <>
      <PageHead locale={locale} here={t('pages.about.title')} title={t('pages.about.h1')} lead={t('pages.about.lead')} />
      <div className="wrap">
        <RegionFacts region={region} sources={sources} locale={locale} />
        <p className="max-w-prose mb-10">
          <LocalizedText text={region.composition.text} locale={locale} />{' '}
          {region.composition.sourceIds.map((id) => (
            <Cited key={id} id={id} sources={sources} locale={locale} />
          ))}
        </p>
        <Section id="figures" title={t('pages.about.figures.title')} intro={t('pages.about.figures.intro')}>
          <IndicatorTable indicators={indicators} sources={sources} locale={locale} />
        </Section>
        <Section id="districts" title={t('pages.about.districts.title')}>
          <DistrictTable districts={districts} sources={sources} locale={locale} />
        </Section>
        <Section id="offices" title={t('pages.about.offices.title')} intro={t('pages.about.offices.intro')}>
          <OfficeTable offices={holding} sources={sources} locale={locale} />
          {others.length > 0 && (
            <details className="fold">
              <summary>{t('pages.about.offices.others')}</summary>
              <p className="in2">{t('pages.about.offices.othersIntro')}</p>
              <OfficeTable offices={others} sources={sources} locale={locale} />
            </details>
          )}
        </Section>
      </div>
    </>
  )
}
