import '@/styles/routes/sites.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SiteMap } from '@/components/map/site-map'
import { DatedTexts } from '@/components/registers/dated-texts'
import { LocalizedList } from '@/components/registers/localized-list'
import { PageHead } from '@/components/registers/page-head'
import { Section } from '@/components/registers/section'
import { SiteFilterForm } from '@/components/sites/site-filter-form'
import { SiteTable } from '@/components/sites/site-table'
import { Icon } from '@/components/ui/icon'
import { listTowns } from '@/db/queries/home'
import { findOutline } from '@/db/queries/map'
import { listDistricts } from '@/db/queries/region'
import { listSites, zoneStatements } from '@/db/queries/sites'
import { sourcesById } from '@/db/queries/sources'
import { anyone } from '@/lib/auth/roles'
import { turkistanDay } from '@/lib/dates'
import { isLocale, type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'
import { asksForPlots } from '@/lib/plots/filters'
import { quantity } from '@/lib/plots/words'
import { countSites, filterQuery, filterSites, parseSiteFilters, type SiteFilters } from '@/lib/sites/filters'

type Props = PageProps<'/[locale]/sites'>

/** What the list is narrowed to, in words. */
function chosen({ types, districtIds, plots }: SiteFilters, districts: { id: string; name: Localized }[], locale: Locale): string {
  const t = translator(locale)
  return [
    ...types.map((type) => t(`terms.siteType.${type}`)),
    ...districts.filter(({ id }) => districtIds.includes(id)).map(({ name }) => textIn(name, locale)?.text),
    ...plots.statuses.map((status) => t(`plots.status.${status}`)),
    ...(plots.minHa === undefined ? [] : [t('plots.filter.atLeast', { amount: quantity(plots.minHa, 'ha', locale) })]),
    ...(plots.power === undefined ? [] : [t('plots.filter.atLeast', { amount: quantity(plots.power, 'MW', locale) })]),
    ...plots.rail.map((state) => `${t('plots.utility.rail')}: ${t(`plots.state.${state}`)}`),
    ...plots.ready.map((band) => t(`plots.filter.band.${band}`)),
  ].join(locale === 'zh' ? '、' : ', ')
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = translator(locale)
  const districts = await listDistricts(anyone)
  const filters = parseSiteFilters(await searchParams, districts.map(({ id }) => id))
  const words = chosen(filters, districts, locale)
  return pageMetadata({ locale, path: (other) => paths.sites(other, filterQuery(filters)), title: words ? t('sites.titleOf', { filters: words }) : t('sites.title'), description: t('sites.lead') })
}

export default async function SitesPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const [sites, districts, towns, outline] = await Promise.all([listSites(anyone), listDistricts(anyone), listTowns(anyone, locale), findOutline(anyone)])
  const filters = parseSiteFilters(await searchParams, districts.map(({ id }) => id))
  const words = chosen(filters, districts, locale)
  const rows = sites.map((site) => ({ ...site, slug: site.id, title: site.name, name: textIn(site.name, locale)?.text ?? site.id, areaHa: site.areaHa?.value ?? null, area: site.areaHa }))
  const sources = await sourcesById([...rows.map(({ area }) => area?.sourceId), ...zoneStatements.totals.map(({ sourceId }) => sourceId)])
  const today = turkistanDay(new Date())
  const found = filterSites(rows, filters, locale, today)
  const published = sites.some(({ plots }) => plots.length > 0)
  return (
    <>
      <PageHead locale={locale} here={t('sites.title')} lead={t('sites.lead')} />
      <div className="wrap">
        <SiteFilterForm locale={locale} filters={filters} counts={countSites(rows, filters, today)} districts={districts} plots={published} />
        <p className="muted mb-3" role="status">{words ? t('sites.foundOf', { count: found.length, filters: words }) : t('sites.found', { count: found.length })}</p>
        {found.length > 0 && (
          <section className="mb-10" aria-label={t('map.sites.title')}>
            <SiteMap sites={found} towns={towns} outline={outline} locale={locale} />
          </section>
        )}
        {found.length > 0 ? <SiteTable sites={found} parents={new Map(sites.map(({ id, name }) => [id, name]))} districts={new Map(districts.map(({ id, name }) => [id, name]))} sources={sources} locale={locale} /> : <p>{t('sites.none')}</p>}
        {published ? (
          <p className="mt-6 mb-10">
            <a className="btn sec" href={paths.fit(locale)}>{t('plots.list.fit')}</a>
          </p>
        ) : (
          <p className="note mt-6 mb-10">
            <Icon name="info" />
            <span>
              {asksForPlots(filters.plots) && `${t('plots.filter.noData')} `}
              {t('sites.noPlots')} <a href={paths.fit(locale)}>{t('plots.list.fit')}</a>
            </span>
          </p>
        )}
        <Section id="totals" title={t('sites.totals.title')} intro={t('sites.totals.intro')}>
          <DatedTexts items={zoneStatements.totals} sources={sources} locale={locale} />
        </Section>
        <Section id="unknown" title={t('sites.unknown.title')}>
          <LocalizedList texts={zoneStatements.unknown} locale={locale} />
        </Section>
      </div>
    </>
  )
}
