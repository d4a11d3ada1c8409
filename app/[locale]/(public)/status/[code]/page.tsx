import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Params = { params: Promise<{ locale: string; code: string }> }

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
    <div className="wrap section">
      <h1>{t(`errors.${code}.title`)}</h1>
      <p className="mt-4 max-w-prose">{t(`errors.${code}.text`)}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        <a className="btn" href={paths.projects(locale)}>{t('errors.404.projects')}</a>
        <a className="btn sec" href={paths.home(locale)}>{t('errors.404.home')}</a>
      </p>
    </div>
  )
}
