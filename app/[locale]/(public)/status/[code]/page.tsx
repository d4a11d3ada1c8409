import '@/styles/routes/status.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Icon } from '@/components/ui/icon'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Params = { params: Promise<{ locale: string; code: string }> }

const ways = ['projects', 'sites', 'contacts'] as const

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale, code } = await params
  if (!isLocale(locale) || (code !== '404' && code !== '500')) return {}
  return { title: translator(locale)(`errors.${code}.title`), robots: { index: false } }
}

/** What readers see instead of an empty error answer. Only the front asks for it, and it needs no database. */
export default async function StatusPage({ params }: Params) {
  const { locale, code } = await params
  if (!isLocale(locale) || (code !== '404' && code !== '500')) notFound()
  const t = translator(locale)
  return (
    <div className="wrap">
      <div className="nf">
        <div>
          <h1>{t(`errors.${code}.title`)}</h1>
          <p className="lead">
            {t(`errors.${code}.text`)}
            {code === '404' && ` ${t('errors.404.kept')}`}
          </p>
          {code === '404' ? (
            <search>
              <form className="q" action={paths.projects(locale)}>
                <label className="vh" htmlFor="q">{t('errors.404.search')}</label>
                <input id="q" name="q" className="in" type="search" maxLength={200} placeholder={t('projects.searchExample')} />
                <button className="btn">
                  <Icon name="search" />
                  {t('projects.searchButton')}
                </button>
              </form>
            </search>
          ) : (
            <p className="mt-6">
              {/* An empty address is the page that failed. */}
              {/* oxlint-disable-next-line jsx-a11y/anchor-is-valid */}
              <a className="btn" href="">{t('errors.500.retry')}</a>
            </p>
          )}
        </div>
        <div className="wall" aria-hidden="true">
          <i className="plate p-zone" />
          <span className="gap">{code}</span>
        </div>
      </div>
      <section className="hs" aria-labelledby="perhaps">
        <h2 id="perhaps" className="mb-4">{t('errors.404.perhaps')}</h2>
        <ul className="got">
          <li>
            <a href={paths.home(locale)}>{t('common.nav.home')}</a>
            <p>{t('common.tagline')}</p>
          </li>
          {ways.map((way) => (
            <li key={way}>
              <a href={paths[way](locale)}>{t(`common.nav.${way}`)}</a>
              <p>{t(`home.ways.${way}`)}</p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
