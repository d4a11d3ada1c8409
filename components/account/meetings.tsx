import { DecisionList } from '@/components/meetings/decision-list'
import { MeetingTag } from '@/components/meetings/meeting-tag'
import { SelectField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { turkistanZone } from '@/lib/dates'
import { type Locale, textIn } from '@/lib/locales'
import type { MeetingShown } from '@/lib/meetings/terms'
import { bothTimes, meetingFacts } from '@/lib/meetings/words'
import { timesIn, zoneChoices, zoneName } from '@/lib/meetings/zones'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { InvestorCase } from './case'

type Props = {
  inquiry: Pick<InvestorCase, 'eoi' | 'unit'>
  meetings: readonly MeetingShown[]
  /** The zone in which the reader sees times. */
  zone: string
  /** Whether the reader may choose and change. */
  write: boolean
  typed: (name: string) => string
  now: Date
  locale: Locale
}

/** The meetings of a case: times to choose from, when one is fixed, and what was decided. */
export function Meetings({ inquiry, meetings, zone, write, typed, now, locale }: Props) {
  const t = translator(locale)
  return (
    <>
      {meetings.map((meeting) => (
        <article key={meeting.id} className="card pad mb-4" data-meeting={meeting.state} aria-labelledby={`meeting-${meeting.id}`}>
          <h3 id={`meeting-${meeting.id}`}>{meeting.subject}</h3>
          <p className="small"><MeetingTag state={meeting.state} words={t(`meetings.state.${meeting.state}`)} /> {meetingFacts(meeting, locale)}</p>
          {meeting.state === 'offered' && <Offer inquiry={inquiry} meeting={meeting} zone={zone} write={write} now={now} locale={locale} />}
          {meeting.state === 'booked' && meeting.startsAt && <Fixed inquiry={inquiry} meeting={meeting} startsAt={meeting.startsAt} zone={zone} locale={locale} />}
          {write && (meeting.state === 'offered' || (meeting.state === 'booked' && meeting.startsAt && meeting.startsAt > now)) && (
            <>
              <Change inquiry={inquiry} meeting={meeting} form="ask" field="wish" title={t(meeting.state === 'offered' ? 'meetings.none' : 'meetings.move')} label={t(meeting.state === 'offered' ? 'meetings.wish' : 'meetings.moveReason')} submit={t('meetings.sendWish')} value={typed('wish')} locale={locale} />
              <Change inquiry={inquiry} meeting={meeting} form="cancel" field="why" title={t('meetings.cancel')} label={t('meetings.reason')} submit={t('meetings.cancelSure')} value={typed('why')} locale={locale} />
            </>
          )}
          {meeting.state === 'held' && <DecisionList decisions={meeting.decisions} locale={locale} />}
        </article>
      ))}
      {meetings.some(({ state }) => state === 'offered' || state === 'booked') && (
        <details className="drop whyu">
          <summary>{t('meetings.zone')}: {zoneName(zone, now, locale)}</summary>
          <form method="post" action={paths.keepTimeZone(locale)}>
            <input type="hidden" name="next" value={paths.accountEoi(locale, inquiry.eoi.reference, { done: 'zone' })} />
            <SelectField name="zone" label={t('meetings.zone')} value={zone} empty={zoneName(turkistanZone, now, locale)} options={zoneChoices(now, locale).map((choice) => ({ value: choice.zone, label: choice.name }))} />
            <button className="btn sec" type="submit">{t('meetings.saveZone')}</button>
          </form>
        </details>
      )}
    </>
  )
}

type One = Pick<Props, 'inquiry' | 'zone' | 'locale'> & { meeting: MeetingShown }

/** The times that the unit offers, each in the reader's zone and in Turkistan. */
function Offer({ inquiry: { eoi, unit }, meeting, zone, write, now, locale }: One & Pick<Props, 'write' | 'now'>) {
  const t = translator(locale)
  const ahead = meeting.slots.filter(({ startsAt }) => startsAt > now)
  if (ahead.length === 0) return <p className="mt-3">{t('meetings.passed')}</p>
  const rows = ahead.map(({ id, startsAt }) => ({ id, startsAt, mine: timesIn(zone, startsAt, locale), theirs: timesIn(turkistanZone, startsAt, locale) }))
  const words = ({ startsAt, mine, theirs }: (typeof rows)[number]) => (
    <span>
      <b>{mine.day}{locale === 'zh' ? ' ' : ', '}{mine.time}</b> {mine.weekday}
      <small>{[zoneName(zone, startsAt, locale), zone !== turkistanZone && (mine.day === theirs.day ? t('meetings.here', { time: theirs.time }) : t('meetings.hereDay', { day: theirs.day, time: theirs.time }))].filter(Boolean).join(locale === 'zh' ? '；' : '; ')}</small>
    </span>
  )
  return (
    <form method="post" action={paths.accountMeeting(locale, eoi.reference, meeting.id, 'pick')}>
      <p className="small muted mt-2">{t('meetings.lead', { unit: textIn(unit.name, locale)?.text ?? unit.id })}</p>
      <input type="hidden" name="form" value={crypto.randomUUID()} />
      <fieldset className="field">
        <legend>{t('meetings.choose')}</legend>
        <div className="radios">
          {rows.map((row) => (
            <label key={row.id} className="rad">
              <input type="radio" name="slot" value={row.id} disabled={!write} required />
              {words(row)}
            </label>
          ))}
        </div>
      </fieldset>
      {write && (
        <p className="mt-4">
          <button className="btn" type="submit">{t('meetings.pick')}</button>
        </p>
      )}
    </form>
  )
}

/** When and where a fixed meeting is, and the file for the calendar. */
function Fixed({ inquiry: { eoi }, meeting, startsAt, zone, locale }: One & { startsAt: Date }) {
  const t = translator(locale)
  return (
    <>
      <p className="wr mt-2 font-semibold"><time dateTime={startsAt.toISOString()}>{bothTimes(startsAt, zone, locale)}</time></p>
      <p className="wr">
        {t(`meetings.where.${meeting.kind}`)}: {meeting.kind === 'video' ? <a href={meeting.place} rel="noopener noreferrer">{meeting.place}</a> : meeting.place}
      </p>
      <p className="mt-4">
        <a className="btn sec" href={paths.accountMeetingFile(locale, eoi.reference, meeting.id)} download="">
          <Icon name="cal" />
          {t('meetings.calendar')}
        </a>
      </p>
    </>
  )
}

type ChangeProps = Omit<One, 'zone'> & { form: 'ask' | 'cancel'; field: string; title: string; label: string; submit: string; value: string }

/** Asks for another time or calls the meeting off, with a reason; folded until it is wanted. */
const Change = ({ inquiry: { eoi }, meeting, form, field, title, label, submit, value, locale }: ChangeProps) => (
  <details className="drop whyu" open={value !== ''}>
    <summary>{title}</summary>
    <form method="post" action={paths.accountMeeting(locale, eoi.reference, meeting.id, form)} noValidate>
      <input type="hidden" name="form" value={crypto.randomUUID()} />
      <Text id={`${field}-${meeting.id}`} name={field} label={label} value={value} />
      <button className="btn sec" type="submit">{submit}</button>
    </form>
  </details>
)

const Text = ({ id, name, label, value }: { id: string; name: string; label: string; value: string }) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    <textarea className="ta" id={id} name={name} rows={3} defaultValue={value} />
  </div>
)
