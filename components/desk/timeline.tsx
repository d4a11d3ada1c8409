import { DocumentList, type ShownDocument } from '@/components/documents/document-list'
import { RefusedList } from '@/components/documents/refused-list'
import { Icon } from '@/components/ui/icon'
import { formatDate, formatInstant } from '@/lib/dates'
import { readRefused } from '@/lib/documents/refused'
import type { Entry, LoggedEvent } from '@/lib/eoi/timeline'
import { isLocale, languageName, languageTag, type Locale, type Localized, textIn } from '@/lib/locales'
import { meetingLogText } from '@/lib/meetings/words'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { TranslationOf, type Translations } from '@/components/translations/translation-of'
import type { FormContext } from './case-form'
import { LanguageBadge } from './language-badge'
import { TextIn } from './text-in'

type Names = { unit: (id: string) => Localized | undefined; agreement: (id: string) => Localized | undefined }
type Props = { context: FormContext; translations: Translations; reference: string; entries: readonly Entry[]; documents: readonly ShownDocument[]; company: string; written: Locale; names: Names; locale: Locale }

const Time = ({ at, locale }: { at: Date; locale: Locale }) => <time dateTime={at.toISOString()}>{formatInstant(at, locale)}</time>

/** Everything that happened, oldest first: what both sides wrote, what was decided, and what colleagues noted. */
export function Timeline({ context, translations, reference, entries, documents, company, written, names, locale }: Props) {
  const t = translator(locale)
  return (
    <section aria-labelledby="course">
      <h2 id="course" className="th2">{t('desk.timeline.heading')}</h2>
      <ol className="tl">
        {entries.map((entry) => {
          if (entry.type === 'note') {
            const { note } = entry
            return (
              <li key={note.id} className="msg int">
                <div className="mh">
                  <Icon name="lock" />
                  <b>{note.kind === 'note' ? t('desk.timeline.note') : t(`caseWork.note.${note.kind}`)}</b>
                  {note.heldAt && <span>{t('caseWork.note.heldAt', { at: formatInstant(note.heldAt, locale) })}</span>}
                  <span className="muted">{note.authorName ?? note.authorEmail}, <TextIn text={note.unitName} locale={locale} /></span>
                  <Time at={note.at} locale={locale} />
                </div>
                <p className="tiny muted px-4">{t('desk.timeline.noteHint')}</p>
                <p className="mb whitespace-pre-line">{note.body}</p>
              </li>
            )
          }
          if (entry.type === 'message') {
            const { message, event } = entry
            const ours = message.side === 'officer'
            const kind = ours ? (event?.kind === 'asked' ? 'ask' : event?.kind === 'proposed' ? 'proposal' : 'reply') : event?.kind === 'answered' ? 'answer' : 'message'
            return (
              <li key={message.id} className={ours ? 'msg out' : 'msg'}>
                <div className="mh">
                  <Icon name={ours ? 'send' : 'user'} />
                  {ours ? <b><TextIn text={message.unitName} locale={locale} /></b> : <b lang={languageTag[written]}>{company || t('desk.timeline.investor')}</b>}
                  <span className="muted">
                    {ours ? `${message.authorName ?? event?.actorEmail ?? ''}, ` : message.colleague && `${message.colleague}, `}
                    {t(`desk.timeline.${kind}`)}
                  </span>
                  {message.byMail && <span className="tag">{t('inbound.byMail')}</span>}
                  {message.locale !== locale && <LanguageBadge written={message.locale} locale={locale} />}
                  {(event?.substantive || event?.kind === 'proposed') && <span className="tag s">{t('desk.timeline.substantive')}</span>}
                  <Time at={message.at} locale={locale} />
                </div>
                <p className="mb whitespace-pre-line" lang={languageTag[message.locale]}>{message.body}</p>
                {!ours && <TranslationOf context={context} translations={translations} part="message" messageId={message.id} from={message.locale} />}
                {message.originalBody && message.originalLocale && (
                  <details className="px-4 pb-3">
                    <summary className="small">{t('caseWork.compose.ownText', { language: languageName[message.originalLocale].full })}</summary>
                    <p className="whitespace-pre-line" lang={languageTag[message.originalLocale]}>{message.originalBody}</p>
                  </details>
                )}
                <div className="px-4 pb-3 empty:hidden">
                  <DocumentList documents={documents.filter(({ eventId }) => eventId === message.eventId)} href={(id) => paths.deskDocuments(locale, reference, id)} locale={locale} />
                  <RefusedList files={readRefused(event?.data.refusedFiles)} locale={locale} />
                </div>
              </li>
            )
          }
          return (
            <li key={entry.event.id} className="evt">
              <EventText event={entry.event} written={written} names={names} locale={locale} />
              <Time at={entry.at} locale={locale} />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** One line of the log in words, with the reason as it was written. */
function EventText({ event, written, names, locale }: { event: LoggedEvent; written: Locale; names: Names; locale: Locale }) {
  const t = translator(locale)
  const who = event.actorName ?? event.actorEmail ?? t('desk.timeline.system')
  const unit = textIn(event.unitId ? names.unit(event.unitId) : undefined, locale)?.text ?? ''
  const { reason, locale: reasonLocale, position, agreementId, agreement } = event.data
  const reasonIn = isLocale(reasonLocale) ? reasonLocale : event.kind === 'withdrawn' ? written : undefined
  const words = () => {
    switch (event.kind) {
      case 'routed': return t('desk.timeline.event.routed', { unit, position: Number(position) })
      case 'referred': return t('desk.timeline.event.referred', { unit, who })
      case 'submitted': case 'withdrawn': case 'fell_silent': return t(`desk.timeline.event.${event.kind}`)
      case 'taken': case 'agreed': case 'declined': case 'reopened': return t(`desk.timeline.event.${event.kind}`, { who })
      case 'assigned': return typeof event.data.toName === 'string' ? t('caseWork.event.assigned', { who, to: event.data.toName }) : t('caseWork.event.givenBack', { who })
      case 'returned': return t('reminders.returned.event', { from: String(event.data.fromName), days: Number(event.data.days) })
      case 'planned': return typeof event.data.step === 'string' ? t('caseWork.event.planned', { who, step: event.data.step, on: formatDate(String(event.data.on), locale) }) : t('caseWork.event.unplanned', { who })
      case 'merged': return typeof event.data.into === 'string' ? t('caseWork.event.mergedInto', { who, into: event.data.into }) : t('caseWork.event.mergedFrom', { who, from: String(event.data.from) })
      case 'handed_over': return typeof event.data.toName === 'string' ? t('people.desk.toPerson', { from: String(event.data.fromName), to: event.data.toName }) : t('people.desk.toUnit', { from: String(event.data.fromName) })
      case 'meeting_offered': case 'meeting_booked': case 'meeting_asked': case 'meeting_moved': case 'meeting_cancelled': case 'meeting_held': return meetingLogText(event.kind, event.data, who, locale)
      default: return t(`terms.caseState.${event.state}`)
    }
  }
  return (
    <div>
      <p>{words()}</p>
      {typeof agreementId === 'string' && (
        <p>
          <a href={paths.agreement(locale, agreementId)}>
            <TextIn text={names.agreement(agreementId)} locale={locale} fallback={agreementId} />
          </a>
        </p>
      )}
      {[agreement, reason].map((text, index) => typeof text === 'string' && <p key={index} className="why-text whitespace-pre-line" lang={reasonIn && languageTag[reasonIn]}>{text}</p>)}
    </div>
  )
}
