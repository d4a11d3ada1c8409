import '@/styles/routes/site.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FirstProduction } from '@/components/plots/first-production'
import { NetworkTable } from '@/components/plots/network-table'
import { PlotHead } from '@/components/plots/plot-head'
import { PlotPlan } from '@/components/plots/plot-plan'
import { PlotTerms } from '@/components/plots/plot-terms'
import { Breadcrumb } from '@/components/public/breadcrumb'
import { PrintHead } from '@/components/public/print-head'
import { CurrencySwitch } from '@/components/public/currency-switch'
import { LocalizedText } from '@/components/public/localized-text'
import { Section } from '@/components/registers/section'
import { SourcesSection } from '@/components/registers/sources-section'
import { SiteAnswers } from '@/components/sites/site-answers'
import { Icon } from '@/components/ui/icon'
import { findPlot, listPlots } from '@/db/queries/plots'
import { latestRates } from '@/db/queries/rates'
import { findSite } from '@/db/queries/sites'
import { sourcesById } from '@/db/queries/sources'
import { anyone } from '@/lib/auth/roles'
import { formatInstant, turkistanDay } from '@/lib/dates'
import { readShow } from '@/lib/exchange/rate'
import { isLocale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'
import { translatedIn } from '@/lib/translated'
import { plotSourceIds } from '@/lib/plots/record'
import { plotSize, plotTitle, statusText } from '@/lib/plots/words'

type Props = PageProps<'/[locale]/sites/[slug]/plots/[code]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, code } = await params
  const plot = isLocale(locale) ? await findPlot(anyone, slug, code) : undefined
  if (!isLocale(locale) || !plot) return {}
  const site = textIn(plot.site.name, locale)?.text ?? slug
  return pageMetadata({
    locale,
    path: (other) => paths.plot(other, slug, code),
    title: `${plotTitle(plot, locale)}${locale === 'zh' ? '，' : ', '}${site}`,
    description: [translator(locale)(`plots.kind.${plot.kind}`), plotSize(plot, locale), site, statusText(plot, locale), textIn(plot.permittedUse, locale)?.text].filter(Boolean).join('. '),
    translated: translatedIn(plot.name),
    picture: paths.picture(locale, 'site', slug),
  })
}

export default async function PlotPage({ params, searchParams }: Props) {
  const { locale, slug, code } = await params
  if (!isLocale(locale)) notFound()
  const plot = await findPlot(anyone, slug, code)
  if (!plot) notFound()
  const t = translator(locale)
  const sourceIds = plotSourceIds(plot)
  const today = turkistanDay(new Date())
  const [site, neighbours, sources, rates, { show: asked }] = await Promise.all([findSite(anyone, slug), listPlots(anyone, { siteId: slug }), sourcesById(sourceIds), latestRates(anyone, today), searchParams])
  const show = readShow(asked)
  const siteName = textIn(plot.site.name, locale)?.text ?? slug
  return (
    <>
      <PrintHead title={t('takeAway.plotSheet')} path={paths.plot(locale, slug, code)} today={turkistanDay(new Date())} locale={locale} />
      <Breadcrumb locale={locale} trail={[{ href: paths.sites(locale), label: t('common.nav.sites') }, { href: paths.site(locale, slug), label: siteName }]} here={plotTitle(plot, locale)} />
      <div className="wrap sheet">
        <PlotHead plot={plot} locale={locale} />
        <FirstProduction plot={plot} today={today} locale={locale} />
        <Section id="networks" title={t('plots.networks.title')}>
          <NetworkTable utilities={plot.utilities} sources={sources} locale={locale} />
          {plot.onHoldUntil && (
            <div className="note w mt-5">
              <Icon name="clock" />
              <p>
                <b>{t('plots.hold.title')}</b>
                <br />
                {t('plots.hold.text', { date: formatInstant(plot.onHoldUntil, locale) })}
              </p>
            </div>
          )}
        </Section>
        <div className="body two">
          <div>
            <Section id="plan" title={t('plots.plan.title')}>
              {plot.shape ? <PlotPlan plots={neighbours} here={plot.id} label={t('plots.plan.label', { site: siteName })} locale={locale} /> : <p className="muted">{t('plots.plan.none')}</p>}
              <p className="mt-2">
                <a href={`${paths.site(locale, slug)}#plots`}>{t('plots.plan.whole')}</a>
              </p>
            </Section>
            <Section id="land" title={t(plot.kind === 'hall' ? 'plots.land.titleHall' : 'plots.land.title')}>
              <PlotTerms plot={plot} sources={sources} locale={locale} show={show} rates={rates} />
              {plot.price && <CurrencySwitch locale={locale} show={show} rates={rates} href={(currency) => paths.plot(locale, slug, code, { show: currency })} />}
              {plot.notes && (
                <p className="mt-5 max-w-prose">
                  <LocalizedText text={plot.notes} locale={locale} />
                </p>
              )}
            </Section>
          </div>
          <SiteAnswers unit={site?.unit} locale={locale} />
        </div>
        <SourcesSection ids={sourceIds} sources={sources} locale={locale} />
        <section className="card end noprint" aria-labelledby="end">
          <h2 id="end">{t('plots.end')}</h2>
          <a className="btn" href={paths.newEoi(locale, { plot: plot.id })}>{t('common.expressInterest')}</a>
        </section>
      </div>
    </>
  )
}
