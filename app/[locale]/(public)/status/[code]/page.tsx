import '@/styles/routes/status.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Icon } from '@/components/ui/icon'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { requestIdMark, unsentMarks } from '@/lib/status-marks'

type Params = { params: Promise<{ locale: string; code: string }> }

const ways = ['projects', 'sites', 'contacts'] as const
const codes = ['404', '500', '503', 'unsent', 'unsent-files'] as const
/** The words of a page: a form with files comes back with those of any form, and a sentence about its files. */
const wordsOf = (code: (typeof codes)[number]) => (code === 'unsent-files' ? 'unsent' : code)
const isCode = (code: string): code is (typeof codes)[number] => codes.some((known) => known === code)

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale, code } = await params
  if (!isLocale(locale) || !isCode(code)) return {}
  return { title: translator(locale)(`errors.${wordsOf(code)}.title`), robots: { index: false } }
}

/** What readers see instead of an empty error answer. Only the front asks for it, and it needs no database. */
export default async function StatusPage({ params }: Params) {
  const { locale, code } = await params
  if (!isLocale(locale) || !isCode(code)) notFound()
  const t = translator(locale)
  const words = wordsOf(code)
  return (
    <div className="wrap">
      <div className="nf">
        <div>
          <h1>{t(`errors.${words}.title`)}</h1>
          <p className="lead">
            {t(`errors.${words}.text`)}
            {code === '404' && ` ${t('errors.404.kept')}`}
            {code === 'unsent-files' && ` ${t('errors.unsent.files')}`}
          </p>
          {words === '404' ? (
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
          ) : words === 'unsent' ? (
            <form className="mt-6" method="post" action={unsentMarks.action}>
              <input type="hidden" name={unsentMarks.fields} />
              <button className="btn">{t('errors.unsent.send')}</button>
            </form>
          ) : (
            <p className="mt-6">
              {/* An empty address is the page that failed. */}
              {/* oxlint-disable-next-line jsx-a11y/anchor-is-valid */}
              <a className="btn" href="">{t(`errors.${words}.retry`)}</a>
            </p>
          )}
          {code !== '404' && <p className="muted mt-6">{t('errors.requestId', { id: requestIdMark })}</p>}
        </div>
        <div className="wall" aria-hidden="true">
          <i className="plate p-zone" />
          <span className="gap">{words === 'unsent' ? '503' : words}</span>
        </div>
      </div>
      {words === 'unsent' ? (
        <section className="hs" aria-labelledby="typed">
          <h2 id="typed" className="mb-4">{t('errors.unsent.typed')}</h2>
          <ul className="stack">
            <li className="whitespace-pre-line">{unsentMarks.typed}</li>
          </ul>
        </section>
      ) : (
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
      )}
    </div>
  )
}
