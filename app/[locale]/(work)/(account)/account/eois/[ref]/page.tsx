import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { CaseNotice } from '@/components/account/case-notice'
import { CasePage } from '@/components/account/case-page'
import { Received } from '@/components/account/received'
import { ReplyForm } from '@/components/account/reply-form'
import { WithdrawForm } from '@/components/account/withdraw-form'
import { Breadcrumb } from '@/components/public/breadcrumb'
import { findOwnCase } from '@/db/queries/account'
import { nameChoices } from '@/db/queries/inquiries'
import { caseErrorOf } from '@/lib/eoi/case-errors'
import { canMove, canWrite } from '@/lib/eoi/policy'
import { isInvestorsTurn } from '@/lib/eoi/progress'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { readCaseForm } from '@/server/eois/account-form'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string; ref: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The actor's own case; read once for title and page. */
const open = cache(async (locale: string, reference: string) => {
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['investor'])
  const inquiry = await findOwnCase(actor, reference, new Date())
  return inquiry ? { actor, inquiry } : notFound()
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
  const facts = { state, ownerId: actor.userId, unitId: inquiry.unit.id }
  // The field that a form of this page refused; the other form knows nothing of it.
  const field = error === 'confirm' ? 'confirm' : error === 'reason-too-long' ? 'reason' : 'message'
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
            notice={<CaseNotice locale={locale} unit={inquiry.unit} error={words && error ? { field, text: words } : undefined} written={Boolean(query.written)} unsent={canWrite(actor, facts) ? undefined : kept?.message} />}
            reply={canWrite(actor, facts) ? {
              title: t(isInvestorsTurn(state) ? 'account.reply.todo' : 'account.reply.write'),
              form: <ReplyForm inquiry={inquiry} locale={locale} form={randomUUID()} typed={kept?.message ?? ''} parked={kept?.message ? kept.parked : undefined} error={field === 'message' ? words : undefined} />,
            } : undefined}
            withdraw={canMove(actor, facts, 'withdraw') ? <WithdrawForm inquiry={inquiry} locale={locale} reason={kept?.reason ?? ''} error={words && field !== 'message' ? { field, text: words } : undefined} /> : undefined}
          />
        )}
      </div>
    </div>
  )
}
