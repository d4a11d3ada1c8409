import '@/styles/routes/catalogue.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProjectMap } from '@/components/map/project-map'
import { ChosenFilters } from '@/components/projects/chosen-filters'
import { filterForm, Filters } from '@/components/projects/filters'
import { NothingFound } from '@/components/projects/nothing-found'
import { ProjectRow } from '@/components/projects/project-row'
import { TakeAway } from '@/components/projects/take-away'
import { Breadcrumb } from '@/components/public/breadcrumb'
import { CurrencySwitch } from '@/components/public/currency-switch'
import { Pager } from '@/components/public/pager'
import { Icon } from '@/components/ui/icon'
import { listTowns } from '@/db/queries/home'
import { findOutline, findProjectMap } from '@/db/queries/map'
import { allProjectIds, countAllProjects, listProjects } from '@/db/queries/projects'
import { latestRates } from '@/db/queries/rates'
import { anyone } from '@/lib/auth/roles'
import { isLocale, type Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'
import { turkistanDay } from '@/lib/dates'
import { activeConditions, filterQuery, type Filters as Chosen, pageCount, pageSize, parseFilters, sorts } from '@/lib/projects/filters'

type Props = PageProps<'/[locale]/projects'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const filters = parseFilters(await searchParams)
  const title = filters.page > 1 ? t('projects.titleOfPage', { page: filters.page }) : t('projects.title')
  return pageMetadata({ locale, path: (other) => paths.projects(other, filterQuery(filters)), title, description: t('projects.description') })
}

export default async function ProjectsPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const today = turkistanDay(new Date())
  const [{ filters, total, near, rows, options, rescues }, all] = await Promise.all([
    listProjects(anyone, locale, parseFilters(await searchParams), today),
    countAllProjects(anyone, today),
  ])
  const rates = await latestRates(anyone, today)
  const pages = pageCount(total)
  if (filters.page > pages) notFound()
  const map = filters.view === 'map' && total > 0 ? await mapOf(locale, filters, today) : undefined
  const active = activeConditions(filters).length
  const first = (filters.page - 1) * pageSize + 1
  return (
    <>
      <Breadcrumb locale={locale} trail={[]} here={t('common.nav.projects')} />
      <div className="wrap">
        <div className="ttl">
          <div>
            <h1>{t(map ? 'map.title' : 'projects.title')}</h1>
            <p className="muted mt-1.5">{t('projects.intro', { count: all })}</p>
          </div>
          <search className="q">
            <label className="vh" htmlFor="q">{t('projects.search')}</label>
            <input id="q" name="q" className="in" type="search" form={filterForm} defaultValue={filters.q} maxLength={200} placeholder={t('projects.searchExample')} />
            <button className="btn" form={filterForm}>
              <Icon name="search" />
              {t('projects.searchButton')}
            </button>
          </search>
        </div>
        <p className="fbar">
          <a className="btn sec" href={`#${filterForm}`}>
            <Icon name="filter" />
            {active > 0 ? t('projects.filtersActive', { count: active }) : t('projects.filters')}
          </a>
        </p>
        <div className="lay">
          <Filters locale={locale} chosen={filters} options={options} />
          <p className="vh" role="status" id="found-said" />
          <section aria-labelledby="found" data-found="">
            <div className="rbar">
              <h2 id="found">{t('projects.found', { count: total })}</h2>
              <a className="btn sec" href={paths.projects(locale, filterQuery({ ...filters, page: 1, view: map ? 'list' : 'map' }))}>
                <Icon name={map ? 'list' : 'map'} />
                {t(map ? 'map.list' : 'map.map')}
              </a>
              <div className="sort">
                <label htmlFor="sort">{t('projects.sort.label')}</label>
                <select className="sel" id="sort" name="sort" form={filterForm} defaultValue={filters.sort}>
                  {sorts.filter((sort) => sort !== 'relevance' || filters.q).map((sort) => (
                    <option key={sort} value={sort}>{t(`projects.sort.${sort}`)}</option>
                  ))}
                </select>
                <button className="btn sec" form={filterForm}>{t('projects.sort.apply')}</button>
              </div>
            </div>
            <CurrencySwitch locale={locale} show={filters.show} rates={rates} href={(show) => paths.projects(locale, filterQuery({ ...filters, show }))} />
            <ChosenFilters locale={locale} filters={filters} options={options} />
            {near && total > 0 && <p className="note">{t('projects.near')}</p>}
            {total === 0 && <NothingFound locale={locale} filters={filters} rescues={rescues} />}
            {map && <ProjectMap {...map} filters={filters} locale={locale} />}
            {total > 0 && !map && (
              <div className="hdr" aria-hidden="true">
                <span />
                <span>{t('projects.columns.project')}</span>
                <span>{t('projects.columns.amount')}</span>
                <span>{t('projects.columns.jobs')}</span>
              </div>
            )}
            {!map && rows.map((project) => (
              <ProjectRow key={project.slug} project={project} locale={locale} show={filters.show} rates={rates} />
            ))}
            {total > 0 && !map && (
              <div className="pgr">
                <p className="muted">{t('projects.shown', { from: first, to: first + rows.length - 1, total })}</p>
                <Pager locale={locale} page={filters.page} pages={pages} href={(page) => paths.projects(locale, filterQuery({ ...filters, page }))} />
              </div>
            )}
            {total > 0 && <TakeAway locale={locale} query={filterQuery({ ...filters, page: 1, view: 'list', show: undefined })} />}
          </section>
        </div>
      </div>
    </>
  )
}

/** What the map view needs besides the filters. */
async function mapOf(locale: Locale, filters: Chosen, today: string) {
  const [map, towns, outline] = await Promise.all([allProjectIds(anyone, locale, filters, today).then((slugs) => findProjectMap(anyone, slugs, filters)), listTowns(anyone, locale), findOutline(anyone)])
  return { map, towns, outline }
}
