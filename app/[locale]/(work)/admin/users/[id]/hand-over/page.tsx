import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { KeptNote } from '@/components/admin/form-notes'
import { Problems } from '@/components/admin/problems'
import { RoomHead } from '@/components/admin/room-head'
import { HandOverForm } from '@/components/people/hand-over-form'
import { HandOverPreview } from '@/components/people/hand-over-preview'
import { findPerson, listHandOver } from '@/db/queries/people'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { isComplete, readReceivers, suggestedReceivers } from '@/lib/people/hand-over'
import { reasonEditing } from '@/lib/people/reason'
import { typedValue } from '@/lib/typed-form'
import { findKeptForm, handOverKeptFor } from '@/server/editor-form'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The cases, what was chosen for them, and whether it can be shown as a preview. */
async function load({ params, searchParams }: Props, now: Date) {
  const { locale, id } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['admin'])
  const person = await findPerson(actor, id)
  if (!person) notFound()
  const query = await searchParams
  const [{ cases, colleagues }, kept] = await Promise.all([listHandOver(actor, id), findKeptForm(handOverKeptFor(id), query.kept, now)])
  const all = typeof query.to === 'string' ? query.to : ''
  const typed = kept && readReceivers(kept)
  const chosen = typed ? new Map(cases.map(({ reference }) => [reference, typed.get(reference) ?? ''])) : suggestedReceivers(cases, colleagues, all)
  const reason = reasonEditing(kept)
  const same = typed !== undefined && isComplete(cases, colleagues, typed)
  const leave = (kept ? typedValue(kept, 'leave') : query.leave) === 'yes'
  const preview = same && Object.keys(reason.errors).length === 0 && query.edit !== 'yes'
  // Complete when it was typed and not any more: the cases have changed.
  const outdated = typed !== undefined && !same && Object.keys(reason.errors).length === 0
  return { locale, person, cases, colleagues, all, chosen, reason, leave, preview, outdated, token: typeof query.kept === 'string' ? query.kept : '' }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, person, reason, outdated } = await load(props, new Date())
  const t = translator(locale)
  const title = `${t('people.hand.title')} | ${person.name ?? person.email}`
  return { title: outdated || Object.keys(reason.errors).length > 0 ? t('common.errorTitle', { title }) : title }
}

export default async function HandOverPage(props: Props) {
  const { locale, person, cases, colleagues, all, chosen, reason, leave, preview, outdated, token } = await load(props, new Date())
  const t = translator(locale)
  const back = paths.handOver(locale, person.id, { kept: token, edit: 'yes' })
  return (
    <>
      <RoomHead title={t('people.hand.title')} locale={locale} within={{ href: paths.adminUser(locale, person.id), label: person.name ?? person.email, here: t('people.hand.title') }} beside={t('people.facts.cases') + ': ' + String(cases.length)} />
      <div className="mn">
        <Problems errors={reason.errors} locale={locale} />
        <KeptNote editing={{ ...reason, kept: outdated, outdated }} outdated={t('people.hand.fewer')} locale={locale} />
        {cases.length === 0 ? <p className="note">{t('people.hand.none')} <a href={paths.adminUser(locale, person.id)}>{person.name ?? person.email}</a></p>
        : preview ? <HandOverPreview person={person} cases={cases} colleagues={colleagues} chosen={chosen} closes={leave ? reason.controls.reason : undefined} back={back} locale={locale} />
        : (
          <>
            <p className="muted mb-4">{t('people.hand.lead')}</p>
            <HandOverForm person={person} cases={cases} colleagues={colleagues} chosen={chosen} all={all} leave={leave} reason={reason} locale={locale} />
          </>
        )}
      </div>
    </>
  )
}
