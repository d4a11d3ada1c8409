import '@/styles/routes/home.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Finder } from '@/components/home/finder'
import { SearchForm } from '@/components/search/search-form'
import { Latest } from '@/components/home/latest'
import { Headlines } from '@/components/home/headlines'
import { HowToRead } from '@/components/home/how-to-read'
import { PlacesToBuild } from '@/components/home/places-to-build'
import { Steps } from '@/components/home/steps'
import { CurrencySwitch } from '@/components/public/currency-switch'
import { JsonLd } from '@/components/public/json-ld'
import { ProjectCard } from '@/components/projects/project-card'
import { countByEvidence, countRecords, listActiveSites, listEarlyProjects, listHeadlines, listLatest, listSeats } from '@/db/queries/home'
import { findOutline } from '@/db/queries/map'
import { listDistricts } from '@/db/queries/project-rows'
import { listSectors } from '@/db/queries/projects'
import { latestRates } from '@/db/queries/rates'
import { sourcesById } from '@/db/queries/sources'
import { anyone } from '@/lib/auth/roles'
import { turkistanDay } from '@/lib/dates'
import { readShow } from '@/lib/exchange/rate'
import { publisher } from '@/lib/found/structured-data'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'

type Props = PageProps<'/[locale]'>

const registers = ['projects', 'sites', 'incentives', 'companies', 'agreements', 'events', 'sources'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  return { ...pageMetadata({ locale, path: paths.home, title: t('home.title'), description: t('home.lead') }), title: { absolute: `${t('common.siteName')}: ${t('home.title')}` } }
}

export default async function HomePage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const today = turkistanDay(new Date())
  const [sectors, districts, headlines, early, sites, seats, counts, evidence, rates, outline, latest] = await Promise.all([
    listSectors(anyone), listDistricts(anyone), listHeadlines(anyone), listEarlyProjects(anyone, 3), listActiveSites(anyone), listSeats(anyone), countRecords(anyone), countByEvidence(anyone), latestRates(anyone, today), findOutline(anyone), listLatest(anyone, today, 8),
  ])
  const show = readShow((await searchParams).show)
  const sources = await sourcesById(sites.map(({ areaHa }) => areaHa?.sourceId))
  return (
    <>
      <JsonLd of={publisher(locale)} />
      <section className="hero">
        <div className="wrap">
          <div className="tx">
            <h1>{t('home.title')}</h1>
            <p className="lead">{t('home.lead')}</p>
            <SearchForm locale={locale} className="q" />
            <Finder locale={locale} sectors={sectors} districts={districts} projects={counts.projects} sites={counts.sites} />
            <p className="quick">
              <a href={paths.projects(locale, { view: 'map' })}>{t('map.title')}</a>
              <a href={paths.fit(locale)}>{t('plots.list.fit')}</a>
              <a href={paths.incentives(locale)}>{t('common.nav.incentives')}</a>
              <a href={paths.newEoi(locale)}>{t('common.expressInterest')}</a>
            </p>
          </div>
          <div className="archbox">
            <img className="arch" src="/art/portal.svg" alt="" width="560" height="620" />
          </div>
        </div>
      </section>
      {headlines.length > 0 && (
        <section className="wrap section" aria-labelledby="figures">
          <h2 id="figures" className="vh">{t('home.headlines')}</h2>
          <Headlines headlines={headlines} locale={locale} show={show} rates={rates} />
          <CurrencySwitch locale={locale} show={show} rates={rates} href={(currency) => paths.home(locale, { show: currency })} />
        </section>
      )}
      {early.length > 0 && (
        <section className="wrap hs" aria-labelledby="early">
          <div className="section-h">
            <h2 id="early">{t('home.early.title')}</h2>
            <a href={paths.projects(locale)}>{t('home.early.all', { count: counts.projects })}</a>
            <p className="muted basis-full">{t('home.early.text')}</p>
          </div>
          <div className="cards">
            {early.map((project) => (
              <ProjectCard key={project.slug} project={project} locale={locale} show={show} rates={rates} />
            ))}
          </div>
        </section>
      )}
      <section className="wrap hs" aria-labelledby="build">
        <div className="section-h">
          <h2 id="build">{t('home.map.title')}</h2>
          <a href={paths.projects(locale, { view: 'map' })}>{t('home.map.open')}</a>
        </div>
        <PlacesToBuild outline={outline} sites={sites} seats={seats} sources={sources} locale={locale} />
        <p className="mt-5">
          <a href={paths.sites(locale)}>{t('home.map.all', { count: counts.sites })}</a>
        </p>
      </section>
      {latest.length > 0 && (
        <section className="wrap hs" aria-labelledby="latest">
          <div className="section-h">
            <h2 id="latest">{t('home.latest.title')}</h2>
            <a href={paths.projects(locale, { sort: 'newest' })}>{t('home.latest.all')}</a>
            <p className="muted basis-full">{t('home.latest.text')}</p>
          </div>
          <Latest items={latest} locale={locale} />
        </section>
      )}
      <section className="wrap hs" aria-labelledby="steps">
        <div className="section-h st">
          <h2 id="steps">{t('home.steps.title')}</h2>
          <span><a href={paths.howToInvest(locale)}>{t('common.nav.howToInvest')}</a> · <a href={paths.promise(locale)}>{t('promise.name')}</a></span>
        </div>
        <Steps locale={locale} />
      </section>
      <section className="trust" aria-labelledby="marks">
        <div className="wrap section">
          <HowToRead counts={evidence} locale={locale} />
        </div>
      </section>
      <section className="wrap section" aria-labelledby="ways">
        <h2 id="ways" className="mb-4">{t('home.ways.title')}</h2>
        <ul className="got">
          {registers.map((key) => (
            <li key={key}>
              <a href={paths[key](locale)}>{t(`common.nav.${key}`)}</a> <span className="num muted">{counts[key]}</span>
              <p>{t(`home.ways.${key}`)}</p>
            </li>
          ))}
          <li>
            <a href={paths.contacts(locale)}>{t('common.nav.contacts')}</a>
            <p>{t('home.ways.contacts')}</p>
          </li>
        </ul>
      </section>
    </>
  )
}
