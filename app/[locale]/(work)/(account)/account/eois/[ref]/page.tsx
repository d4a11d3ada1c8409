import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { CaseNotice } from '@/components/account/case-notice'
import { CasePage } from '@/components/account/case-page'
import { Colleagues } from '@/components/account/colleagues'
import { Received } from '@/components/account/received'
import { Meetings } from '@/components/account/meetings'
import { ReplyForm } from '@/components/account/reply-form'
import { WithdrawForm } from '@/components/account/withdraw-form'
import { Breadcrumb } from '@/components/public/breadcrumb'
import { findOwnCase, findTimeZone } from '@/db/queries/account'
import { listUnsentDocuments } from '@/db/queries/documents'
import { nameChoices } from '@/db/queries/inquiries'
import { listMeetings } from '@/db/queries/meetings'
import { caseErrorOf, fieldOf } from '@/lib/eoi/case-errors'
import { canMove, canShare, canWrite } from '@/lib/eoi/policy'
import { isInvestorsTurn } from '@/lib/eoi/progress'
import { isLocale, type Locale, textIn } from '@/lib/locales'
import { nextMeeting } from '@/lib/meetings/words'
import { zoneOfCountry } from '@/lib/meetings/zones'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { readCaseForm } from '@/server/eois/account-form'
import { joinCases } from '@/server/eois/colleagues'
import { markRead } from '@/server/eois/read'
import { pageAddress, requireActor } from '@/server/session'
import { noteAside } from '@/server/side-note'

type Props = { params: Promise<{ locale: string; ref: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

/** A case of the actor's own, or of a colleague who let them in; read once for title and page. */
const open = cache(async (locale: string, reference: string) => {
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['investor'])
  await noteAside(() => joinCases(actor))
  const inquiry = await findOwnCase(actor, reference, new Date())
  if (!inquiry) notFound()
  await markRead(actor, inquiry.eoi)
  return { actor, inquiry }
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, ref } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  await open(locale, ref)
  const { sent, error } = await searchParams
  const title = sent ? `${t('account.sentPage.title')} (${ref})` : ref
  return { title: caseErrorOf(error) ? t('common.errorTitle', { title }) : title }
}

export default async function AccountCasePage({ params, searchParams }: Props) {
  const { locale, ref } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const { actor, inquiry } = await open(locale, ref)
  const query = await searchParams
  const error = caseErrorOf(query.error)
  const kept = await readCaseForm(ref, String(query.parked ?? ''), new Date())
  const { answers, state } = inquiry.eoi
  const { facts } = inquiry
  const field = error ? fieldOf(error) : undefined
  const now = new Date()
  const meetings = await listMeetings(actor, inquiry.eoi.id)
  const zone = (await findTimeZone(actor)) ?? zoneOfCountry(answers.country)
  const words = error && error !== 'forbidden' ? t(`account.errors.${error}`) : undefined
  return (
    <div data-ref={ref} data-state={state} data-unit={inquiry.unit.id}>
      <Breadcrumb locale={locale} trail={[{ href: paths.account(locale), label: t('account.title') }]} here={ref} />
      <div className="wrap">
        {query.sent ? (
          <Received inquiry={inquiry} email={actor.email} locale={locale} />
        ) : (
          <CasePage
            inquiry={inquiry} locale={locale} email={actor.email}
            names={await nameChoices(answers)}
            notice={<CaseNotice locale={locale} error={words && field ? { field, text: words } : undefined} done={doneText(query, locale, textIn(inquiry.unit.name, locale)?.text ?? inquiry.unit.id)} unsent={canWrite(actor, facts) ? undefined : kept?.message} />}
            reply={canWrite(actor, facts) ? {
              title: t(isInvestorsTurn(state) ? 'account.reply.todo' : 'account.reply.write'),
              form: <ReplyForm inquiry={inquiry} locale={locale} form={randomUUID()} typed={kept?.message ?? ''} parked={kept?.message ? kept.parked : undefined} error={field === 'message' ? words : undefined} unsent={await listUnsentDocuments(actor, inquiry.eoi.id)} refusedFiles={kept?.refusedFiles ?? []} />,
            } : undefined}
            withdraw={canMove(actor, facts, 'withdraw') ? <WithdrawForm inquiry={inquiry} locale={locale} reason={kept?.reason ?? ''} error={words && (field === 'reason' || field === 'confirm') ? { field, text: words } : undefined} /> : undefined}
            meetings={meetings.length > 0 ? <Meetings inquiry={inquiry} meetings={meetings} zone={zone} write={canWrite(actor, facts)} typed={kept?.typed ?? (() => '')} now={now} locale={locale} /> : undefined}
            meetingNext={nextMeeting(meetings, zone, now, locale)}
            people={<Colleagues inquiry={inquiry} locale={locale} share={canShare(actor, facts)} typed={kept?.typed ?? (() => '')} error={field === 'colleague' ? words : undefined} />}
          />
        )}
      </div>
    </div>
  )
}

const doneWords = {
  invited: 'colleagues.done.invited', ended: 'colleagues.done.ended',
  picked: 'meetings.done.picked', asked: 'meetings.done.asked', cancelled: 'meetings.done.cancelled', zone: 'meetings.done.zone',
} as const

/** What the form that led here has done; undefined when none did. */
function doneText({ written, done }: Record<string, unknown>, locale: Locale, unit: string): string | undefined {
  const t = translator(locale)
  if (written) return t('account.reply.sent', { unit })
  return typeof done === 'string' && Object.hasOwn(doneWords, done) ? t(doneWords[done as keyof typeof doneWords]) : undefined
}
