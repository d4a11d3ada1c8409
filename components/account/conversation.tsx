import type { ReactNode } from 'react'
import { DocumentList } from '@/components/documents/document-list'
import { RefusedList } from '@/components/documents/refused-list'
import { reasonTexts } from '@/components/eoi/reasons'
import { Icon } from '@/components/ui/icon'
import { formatInstant } from '@/lib/dates'
import { readRefused } from '@/lib/documents/refused'
import { type Locale, textIn } from '@/lib/locales'
import { meetingEventText } from '@/lib/meetings/words'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { CaseEvent, CaseMessage, InvestorCase } from './case'
import { MergedText } from './merged-text'
import { Written } from './written'

/** What happened and what both sides wrote, newest first. */
export function Conversation({ inquiry, locale }: { inquiry: InvestorCase; locale: Locale }) {
  const t = translator(locale)
  return (
    <>
      <p className="small muted mb-3">{t('account.messages.zone')}</p>
      <ol className="msgs">
        {[...inquiry.events].reverse().map((event) => {
          const message = inquiry.messages.find(({ eventId }) => eventId === event.id)
          const own = event.kind === 'submitted' ? { body: inquiry.eoi.answers.message ?? '', locale: inquiry.eoi.locale, side: 'investor' as const, colleague: inquiry.own ? null : inquiry.ownerEmail } : message
          if (own) return <Message key={event.id} event={event} message={own} inquiry={inquiry} locale={locale} />
          const body = eventBody(event, inquiry, locale)
          return body && <Entry key={event.id} look="sys" icon="inbox" who={t('account.messages.system')} at={event.at} locale={locale}>{body}</Entry>
        })}
      </ol>
    </>
  )
}

type EntryProps = { look: string; icon: string; who: string; role?: string; at: Date; locale: Locale; children: ReactNode }

const Entry = ({ look, icon, who, role, at, locale, children }: EntryProps) => (
  <li className={`mg ${look}`}>
    <span className="av">
      <Icon name={icon} />
    </span>
    <div className="h">
      <b>{who}</b>
      {role && <span className="small muted">{role}</span>}
      <time dateTime={at.toISOString()}>{formatInstant(at, locale)}</time>
    </div>
    <div className="b">{children}</div>
  </li>
)

type MessageProps = { event: CaseEvent; message: Pick<CaseMessage, 'side' | 'body' | 'locale' | 'colleague'> & { unitId?: string | null; byMail?: boolean }; inquiry: InvestorCase; locale: Locale }

function Message({ event, message, inquiry, locale }: MessageProps) {
  const t = translator(locale)
  const mine = message.side === 'investor'
  const first = inquiry.clocks.find(({ promise }) => promise === 'first')
  const tags = [
    ...(message.byMail ? [{ look: '', text: t('inbound.byMail') }] : []),
    ...(event.kind === 'asked' ? [{ look: 'k', text: t('account.messages.question') }] : []),
    ...(event.kind === 'proposed' ? [{ look: 'g', text: t('account.messages.proposal') }] : []),
    ...(!mine && first?.metAt?.getTime() === event.at.getTime() ? [{ look: 's', text: t('account.messages.first') }] : []),
    ...(event.substantive ? [{ look: 's', text: t('account.messages.substantive') }] : []),
  ]
  const unit = message.unitId ? textIn(inquiry.unitNames.get(message.unitId), locale)?.text : undefined
  return (
    <Entry
      look={mine ? 'me' : ''} icon={mine ? 'user' : 'chat'} at={event.at} locale={locale}
      who={mine ? (inquiry.eoi.answers.company ?? t('account.messages.you')) : (unit ?? '')} role={mine ? (message.colleague ?? t('account.messages.you')) : t('account.messages.officer')}
    >
      <Written text={message.body} lang={message.locale} locale={locale} />
      <DocumentList documents={inquiry.documents.filter(({ eventId }) => eventId === event.id)} href={(id) => paths.accountDocuments(locale, inquiry.eoi.reference, id)} locale={locale} />
      <RefusedList files={readRefused(event.data.refusedFiles)} locale={locale} />
      {tags.length > 0 && (
        <p className="f">
          {tags.map(({ look, text }) => <span key={text} className={`tag ${look}`}>{text}</span>)}
        </p>
      )}
    </Entry>
  )
}

/** An event without a message in plain words; nothing for those that say nothing new. */
function eventBody({ kind, unitId, data }: CaseEvent, { unitNames, routing, merged }: InvestorCase, locale: Locale): ReactNode {
  const t = translator(locale)
  const name = (id: string | null | undefined) => textIn(id ? unitNames.get(id) : undefined, locale)?.text ?? ''
  switch (kind) {
    case 'routed': return <p>{t('account.events.routed', { unit: name(routing?.unitId ?? unitId), reasons: reasonTexts(routing?.reasons ?? [], locale).join(' ') })}</p>
    case 'taken': case 'reopened': return <p>{t(`account.events.${kind}`, { unit: name(unitId) })}</p>
    case 'referred': return <p>{t('account.events.referred', { from: name(data.from), to: name(data.to) })}</p>
    case 'declined':
      return (
        <>
          <p>{t('account.events.declined', { unit: name(unitId) })}</p>
          {data.reason && <Written text={data.reason} lang={data.locale} locale={locale} />}
        </>
      )
    case 'merged': return data.into ? <MergedText merged={merged} into={data.into} locale={locale} /> : data.from ? <p>{t('caseWork.merge.investorFrom', { from: data.from })}</p> : undefined
    case 'withdrawn':
      return data.reason ? (
        <>
          <p>{t('account.events.withdrawnReason')}</p>
          <Written text={data.reason} locale={locale} />
        </>
      ) : <p>{t('account.events.withdrawn')}</p>
    case 'agreed': return <p>{t('account.events.agreed')}</p>
    case 'fell_silent': return <p>{t('account.events.fell_silent')}</p>
    case 'meeting_offered': case 'meeting_booked': case 'meeting_asked': case 'meeting_moved': case 'meeting_cancelled': case 'meeting_held':
      return (
        <>
          <p>{meetingEventText(kind, data, name(unitId), locale)}</p>
          {data.reason && <Written text={data.reason} lang={data.locale} locale={locale} />}
        </>
      )
    default: return undefined
  }
}
