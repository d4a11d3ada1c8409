import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RoomHead } from '@/components/admin/room-head'
import { Icon } from '@/components/ui/icon'
import { findTranslation } from '@/db/queries/translations'
import { formatInstant } from '@/lib/dates'
import { isLocale, languageName, languageTag } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { translationKeptFor } from '@/server/editor-form'
import { findParkedForm } from '@/server/parked'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const title = translator(locale)('translations.one')
  return { title: (await searchParams).error ? translator(locale)('common.errorTitle', { title }) : title }
}

const errors = ['message-required', 'message-too-long'] as const

/** One text to translate: what it says beside what it will say. The case around it stays closed. */
export default async function TranslationPage({ params, searchParams }: Props) {
  const { locale, id } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['officer'])
  const request = await findTranslation(actor, id)
  if (!request) notFound()
  const [query, now] = [await searchParams, new Date()]
  const typed = await findParkedForm(typeof query.kept === 'string' ? query.kept : undefined, translationKeptFor(id), now)
  const error = errors.find((code) => code === query.error)
  const open = !request.doneAt && !request.cancelledAt
  const t = translator(locale)
  return (
    <>
      <RoomHead title={t('translations.of', { reference: request.reference })} locale={locale} within={{ href: paths.deskTranslations(locale), label: t('translations.title'), here: request.reference }} beside={t('translations.between', { from: languageName[request.from].full, to: languageName[request.to].full })}>
        <span className="muted small">{t('translations.due', { at: formatInstant(request.dueAt, locale) })}</span>
        {open && now > request.dueAt && <span className="tag d">{t('translations.late')}</span>}
      </RoomHead>
      <div className="mn">
        <p className="muted mb-4">{t('translations.lead', { who: request.askedBy })}</p>
        {request.cancelledAt && <p className="note w mb-4">{t('translations.gone')}</p>}
        {request.doneAt && <p className="note s mb-4">{t('translations.doneAt', { at: formatInstant(request.doneAt, locale) })}</p>}
        <div className="grid gap-5 lg:grid-cols-2">
          <section aria-labelledby="source">
            <h2 id="source" className="lbl">{t('translations.source', { language: languageName[request.from].full })}</h2>
            <p className="card pad mt-2 whitespace-pre-line" lang={languageTag[request.from]}>{request.source}</p>
          </section>
          {open ? (
            <form method="post" action={paths.translationAction(locale, id, 'done')} noValidate>
              <div className={error ? 'field err' : 'field'}>
                <label htmlFor="text">{t('translations.text', { language: languageName[request.to].full })}</label>
                {error && <p className="emsg" id="text-error"><Icon name="alert" />{t(`desk.error.${error}`)}</p>}
                <textarea className="ta mt-2" id="text" name="text" rows={14} required defaultValue={typed?.text?.at(-1) ?? ''} lang={languageTag[request.to]} aria-invalid={error ? true : undefined} aria-describedby={error ? 'text-error' : undefined} />
              </div>
              <p className="mt-3"><button className="btn s" type="submit">{t('translations.handIn')}</button></p>
            </form>
          ) : request.text && (
            <section aria-labelledby="result">
              <h2 id="result" className="lbl">{t('translations.text', { language: languageName[request.to].full })}</h2>
              <p className="card pad mt-2 whitespace-pre-line" lang={languageTag[request.to]}>{request.text}</p>
            </section>
          )}
        </div>
        {open && (
          <form method="post" action={paths.translationAction(locale, id, 'cancel')} className="mt-6">
            <p className="muted small">{t('translations.returnLead')}</p>
            <button className="btn s sec mt-2" type="submit">{t('translations.return')}</button>
          </form>
        )}
      </div>
    </>
  )
}
