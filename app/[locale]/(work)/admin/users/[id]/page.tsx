import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DoneNote, KeptNote } from '@/components/admin/form-notes'
import { HistoryPanel } from '@/components/admin/history-panel'
import { Problems } from '@/components/admin/problems'
import { RoomHead } from '@/components/admin/room-head'
import { AccountActions } from '@/components/people/account-actions'
import { PersonFacts } from '@/components/people/person-facts'
import { PersonFields } from '@/components/people/person-fields'
import { ResetFactor } from '@/components/people/reset-factor'
import { PersonStateTag } from '@/components/people/person-state'
import { listHistory } from '@/db/queries/audit'
import { findPerson, listUnitOptions } from '@/db/queries/people'
import { baseControl, joined, recordEditing } from '@/lib/editing'
import { isLocale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { personLists } from '@/lib/people/fields'
import { findKeptForm, personKeptFor } from '@/server/editor-form'
import { findAbsence } from '@/db/queries/absences'
import { AbsenceNote } from '@/components/absences/absence-note'
import { turkistanDay } from '@/lib/dates'
import { findFactors } from '@/server/second-factors'
import { pageAddress, requireActor } from '@/server/session'
import { printedLinkHours } from '@/server/sign-in-links'

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const historyLength = 20

/** The person and the form that was refused: that of the account, or one that asked for a reason. */
async function load({ params, searchParams }: Props, now: Date) {
  const { locale, id } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['admin'])
  const person = await findPerson(actor, id)
  if (!person) notFound()
  const query = await searchParams
  const kept = await findKeptForm(personKeptFor(id), query.kept, now)
  const stored = { personName: person.name ?? '', locale: person.locale, role: person.role, unitIds: joined(person.unitIds), headOf: joined(person.headOf), languages: joined(person.languages) }
  const edits = kept && 'role' in kept
  return { locale, actor, person, stored, editing: recordEditing(stored, person.version, edits ? kept : undefined, personLists), reason: recordEditing({ reason: '' }, person.version, edits ? undefined : kept), saved: query.saved }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, person, editing, reason } = await load(props, new Date())
  const t = translator(locale)
  const title = `${person.name ?? person.email} | ${t('people.title')}`
  return { title: editing.kept || reason.kept ? t('common.errorTitle', { title }) : title }
}

export default async function UserPage(props: Props) {
  const { locale, actor, person, stored, editing, reason, saved } = await load(props, new Date())
  const [units, history, away] = await Promise.all([listUnitOptions(actor), listHistory(actor, 'user', person.id, historyLength), findAbsence(actor, person.id, turkistanDay(new Date()))])
  const t = translator(locale)
  const names = new Map(units.map(({ id, name }) => [id, textIn(name, locale)?.text ?? id]))
  const done = { saved: 'people.savedNote', invited: 'people.invited', link: 'people.link.sent', closed: 'people.leave.done', opened: 'people.leave.backDone', handed: 'people.hand.done', reset: 'security.reset.done' } as const
  return (
    <>
      <RoomHead title={person.name ?? person.email} locale={locale} within={{ href: paths.adminUsers(locale), label: t('people.title'), here: person.email }} beside={<PersonStateTag person={person} locale={locale} />}>
        {person.sample && <span className="tag smp">{t('common.sample')}</span>}
        <span className="muted small">{t('admin.edit.version', { version: person.version })}</span>
      </RoomHead>
      <div className="ed">
        <div className="mn">
        <AbsenceNote absence={away} locale={locale} />
          <Problems errors={{ ...editing.errors, ...reason.errors }} locale={locale} />
          <KeptNote editing={editing} outdated={t('people.outdated')} locale={locale} />
          <KeptNote editing={reason} outdated={t('people.outdated')} locale={locale} />
          {typeof saved === 'string' && saved in done && <DoneNote text={t(done[saved as keyof typeof done], { email: person.email })} />}
          <PersonFacts person={person} locale={locale} />
          {!person.deactivatedAt && (
            <form method="post" action={paths.changeUser(locale, person.id, 'save')}>
              <input type="hidden" name="version" value={person.version} />
              <input type="hidden" name={baseControl} value={JSON.stringify(stored)} />
              <div className="fx"><PersonFields editing={editing} units={units} locale={locale} /></div>
              <p className="mt-4"><button className="btn s">{t('people.save')}</button></p>
            </form>
          )}
          <ResetFactor id={person.id} own={actor.userId === person.id} factors={await findFactors({ userId: person.id })} locale={locale} />
          <AccountActions person={person} own={actor.userId === person.id} hours={printedLinkHours} reason={reason} locale={locale} />
        </div>
        <HistoryPanel entries={history} names={names} remarks={null} all={paths.adminAudit(locale, { type: 'user', subject: person.id })} locale={locale} />
      </div>
    </>
  )
}
