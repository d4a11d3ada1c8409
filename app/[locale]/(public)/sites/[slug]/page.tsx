import '@/styles/routes/site.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PrintHead } from '@/components/public/print-head'
import { JsonLd } from '@/components/public/json-ld'
import { Breadcrumb } from '@/components/public/breadcrumb'
import { SourcesSection } from '@/components/registers/sources-section'
import { SiteAges } from '@/components/sites/site-ages'
import { SiteAnswers } from '@/components/sites/site-answers'
import { SiteEnd } from '@/components/sites/site-end'
import { SiteFacts } from '@/components/sites/site-facts'
import { SiteHead } from '@/components/sites/site-head'
import { SiteLinks } from '@/components/sites/site-links'
import { SiteLocation } from '@/components/sites/site-location'
import { SitePlots } from '@/components/sites/site-plots'
import { SiteStatements } from '@/components/sites/site-statements'
import { listPlots } from '@/db/queries/plots'
import { findSite } from '@/db/queries/sites'
import { sourcesById } from '@/db/queries/sources'
import { anyone } from '@/lib/auth/roles'
import { turkistanDay } from '@/lib/dates'
import { isLocale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'
import { siteThing } from '@/lib/found/structured-data'
import { translatedIn } from '@/lib/translated'

export async function generateMetadata({ params }: PageProps<'/[locale]/sites/[slug]'>): Promise<Metadata> {
  const { locale, slug } = await params
  const site = isLocale(locale) ? await findSite(anyone, slug) : undefined
  if (!isLocale(locale) || !site) return {}
  const places = site.districts.map(({ name }) => textIn(name, locale)?.text).join(', ')
  return pageMetadata({
    locale,
    path: (other) => paths.site(other, slug),
    title: textIn(site.name, locale)?.text ?? slug,
    description: [translator(locale)(`terms.siteType.${site.type}`), places, textIn(site.status?.text, locale)?.text].filter(Boolean).join('. '),
    translated: translatedIn(site.name),
    picture: paths.picture(locale, 'site', slug),
  })
}

export default async function SitePage({ params }: PageProps<'/[locale]/sites/[slug]'>) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const site = await findSite(anyone, slug)
  if (!site) notFound()
  const t = translator(locale)
  const today = turkistanDay(new Date())
  const [sources, plots] = await Promise.all([sourcesById([...site.sourceIds, site.locationSourceId]), listPlots(anyone, { siteId: slug })])
  const part = { site, sources, locale }
  const trail = [{ href: paths.sites(locale), label: t('common.nav.sites') }, ...(site.parent ? [{ href: paths.site(locale, site.parent.id), label: textIn(site.parent.name, locale)?.text ?? site.parent.id }] : [])]
  return (
    <>
      <JsonLd of={siteThing(site, locale)} />
      <PrintHead title={t('takeAway.siteSheet')} path={paths.site(locale, slug)} today={today} locale={locale} />
      <Breadcrumb locale={locale} trail={trail} here={textIn(site.name, locale)?.text ?? slug} />
      <div className="wrap sheet">
        <SiteHead site={site} locale={locale} />
        <SiteFacts {...part} />
        <SitePlots site={site} plots={plots} today={today} locale={locale} />
        <div className="body">
          <div className="two">
            <SiteStatements {...part} />
            <div>
              <SiteAnswers unit={site.unit} locale={locale} />
              <SiteLocation {...part} />
            </div>
          </div>
          <SiteLinks {...part} />
        </div>
        <SiteAges {...part} today={today} />
        <SourcesSection ids={site.sourceIds} sources={sources} locale={locale} />
        <SiteEnd slug={slug} plots={plots.length > 0} locale={locale} />
      </div>
    </>
  )
}
