import '@/styles/routes/search.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumb } from '@/components/public/breadcrumb'
import { Pager } from '@/components/public/pager'
import { KindsNav } from '@/components/search/kinds-nav'
import { Result } from '@/components/search/result'
import { SearchForm } from '@/components/search/search-form'
import { searchPortal } from '@/db/queries/search'
import { anyone } from '@/lib/auth/roles'
import { turkistanDay } from '@/lib/dates'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'
import { pageSize, parseSearch, shownOfEach } from '@/lib/search/query'

type Props = PageProps<'/[locale]/search'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const { q, type, page } = parseSearch(await searchParams)
  const query = { q: q || undefined, type, page: page > 1 ? String(page) : undefined }
  // Result lists of other people's words are not worth an entry in another search.
  return { ...pageMetadata({ locale, path: (other) => paths.search(other, query), title: q ? t('search.titleFor', { q }) : t('search.title'), description: t('search.description') }), ...(q && { robots: { index: false } }) }
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const { q, type, page } = parseSearch(await searchParams)
  const answer = q ? await searchPortal(anyone, locale, q, turkistanDay(new Date())) : undefined
  const total = answer ? (type ? answer.counts[type] : answer.total) : 0
  const pages = type ? Math.max(1, Math.ceil(total / pageSize)) : 1
  if (page > pages) notFound()
  const groups = answer
    ? await Promise.all((type ? [type] : answer.types).map(async (group) => ({ group, results: await answer.results(group, (page - 1) * pageSize, type ? pageSize : shownOfEach) })))
    : []
  return (
    <>
      <Breadcrumb locale={locale} trail={[]} here={t('search.title')} />
      <div className="wrap">
        <div className="sq">
          <h1>{t('search.title')}</h1>
          <SearchForm locale={locale} q={q} />
          {answer ? <p className="un" role="status">{t('search.found', { count: answer.total, q })}</p> : <p className="un">{t('search.hint')}</p>}
          {answer?.near && answer.total > 0 && <p className="note mt-2">{t('search.near')}</p>}
        </div>
        {answer && answer.total > 0 && (
          <div className="rs">
            <KindsNav locale={locale} q={q} chosen={type} counts={answer.counts} total={answer.total} />
            <div>
              {groups.map(({ group, results }) => (
                <section key={group} className="grp2" aria-labelledby={`of-${group}`}>
                  <h2 id={`of-${group}`}>
                    {t(`search.type.${group}`)}
                    {!type && answer.counts[group] > shownOfEach && <a href={paths.search(locale, { q, type: group })}>{t('search.seeAll', { count: answer.counts[group] })}</a>}
                  </h2>
                  {results.map((result) => (
                    <Result key={result.slug} result={result} locale={locale} />
                  ))}
                </section>
              ))}
              <Pager locale={locale} page={page} pages={pages} href={(other) => paths.search(locale, { q, type, page: other > 1 ? String(other) : undefined })} />
            </div>
          </div>
        )}
        {answer && answer.total === 0 && (
          <div className="none stack">
            <p>{t('search.none', { q })}</p>
            <p className="flex flex-wrap gap-3">
              <a className="btn" href={paths.projects(locale)}>{t('search.noneProjects')}</a>
              <a className="btn sec" href={paths.sites(locale)}>{t('search.noneSites')}</a>
              <a className="btn sec" href={paths.contacts(locale)}>{t('search.noneAsk')}</a>
            </p>
          </div>
        )}
      </div>
    </>
  )
}
