import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DoneNote } from '@/components/admin/form-notes'
import { RoomHead } from '@/components/admin/room-head'
import { TranslationQueue } from '@/components/translations/queue'
import { listTranslations } from '@/db/queries/translations'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: translator(locale)('translations.title') }
}

/** What colleagues asked the officer to translate. */
export default async function TranslationsPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, paths.deskTranslations(locale), ['officer'])
  const now = new Date()
  const [{ open, done }, query] = [await listTranslations(actor), await searchParams]
  const t = translator(locale)
  return (
    <>
      <RoomHead title={t('translations.title')} locale={locale} within={{ href: paths.desk(locale), label: t('desk.title'), here: t('translations.title') }} beside={t('translations.found', { count: open.length })} />
      <div className="mn dkx">
        {query.saved === 'done' && <DoneNote text={t('translations.saved')} />}
        {query.saved === 'returned' && <DoneNote text={t('translations.returned')} />}
        {query.saved === 'gone' && <p className="note w mb-4" role="alert">{t('translations.gone')}</p>}
        {open.length === 0 && <p className="mb-6">{t('translations.none')}</p>}
        <TranslationQueue rows={open} now={now} locale={locale} />
        {done.length > 0 && <h2 className="mt-6 mb-3">{t('translations.doneHeading')}</h2>}
        <TranslationQueue rows={done} now={now} locale={locale} />
        <p className="muted small mt-4">{t('translations.languagesLink')} <a href={`${paths.accountSecurity(locale)}#languages`}>{t('translations.languages')}</a></p>
      </div>
    </>
  )
}
