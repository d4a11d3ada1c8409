import type { ReactNode } from 'react'
import { AnswerList } from '@/components/eoi/answer-list'
import type { ChosenNames } from '@/components/eoi/answers'
import { formatInstant } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { InvestorCase } from './case'
import { CaseTitle } from './case-title'
import { Conversation } from './conversation'
import { NextSteps } from './next-steps'
import { ProgressPath } from './progress-path'
import { PromiseList } from './promise-list'
import { StateBanner } from './state-banner'
import { UnitCard } from './unit-card'

type Props = {
  inquiry: InvestorCase
  locale: Locale
  email: string
  names: ChosenNames
  /** Above the state: what has just happened. */
  notice?: ReactNode
  reply?: { title: string; form: ReactNode }
  withdraw?: ReactNode
  meetings?: ReactNode
  /** What is due about a meeting, in words. */
  meetingNext?: string
  people: ReactNode
}

/** A case as its investor follows it. On phones the order is state, task, promises, unit, next, messages, meetings, answers, people, withdraw. */
export function CasePage({ inquiry, locale, email, names, notice, reply, withdraw, meetings, meetingNext, people }: Props) {
  const t = translator(locale)
  const { eoi, events, clocks } = inquiry
  const section = (id: string, title: string, content: ReactNode) => (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {content}
    </section>
  )
  return (
    <div className="cs">
      <div className="ch">
        <p className="l1">
          <span className="ref">{eoi.reference}</span>
          <span>{t('account.received', { time: formatInstant(eoi.submittedAt, locale) })}</span>
          {eoi.sample && <span className="tag smp">{t('common.sample')}</span>}
        </p>
        <h1>
          <CaseTitle inquiry={inquiry} locale={locale} />
        </h1>
        {notice}
      </div>
      <StateBanner inquiry={inquiry} locale={locale} />
      <ProgressPath events={events} locale={locale} />
      <div className="cmain">
        {reply && section('reply', reply.title, reply.form)}
        {section('messages', t('account.messages.title'), <Conversation inquiry={inquiry} locale={locale} />)}
        {meetings && section('meetings', t('meetings.title'), meetings)}
        {section('answers', t('account.answers'), <AnswerList locale={locale} answers={eoi.answers} names={names} listings={inquiry.listings} consents={inquiry.consents} now={eoi.submittedAt} />)}
        {withdraw}
      </div>
      <aside className="cside" aria-label={t('account.promise.title')}>
        {section('promises', t('account.promise.title'), <PromiseList clocks={clocks} locale={locale} />)}
        {section('unit', t('account.unit.title'), <UnitCard inquiry={inquiry} locale={locale} />)}
        {section('next', t('account.next.title'), <NextSteps inquiry={inquiry} email={email} meeting={meetingNext} locale={locale} />)}
        {section('people', t('colleagues.title'), people)}
      </aside>
    </div>
  )
}
