import { DecisionList } from '@/components/meetings/decision-list'
import { MeetingTag } from '@/components/meetings/meeting-tag'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/locales'
import { turkistanZone } from '@/lib/dates'
import type { SlotWarning } from '@/lib/meetings/slots'
import type { MeetingShown, MeetingSlot } from '@/lib/meetings/terms'
import { bothTimes, meetingFacts } from '@/lib/meetings/words'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { CaseForm, type FormContext, refusalOf } from './case-form'
import { CancelForm, MinutesForm, MoveForm, OfferForm } from './meeting-forms'

export type DeskMeeting = MeetingShown & { cancelReason: string | null; decisionsShownAt: Date | null }

type Props = {
  context: FormContext
  meetings: readonly DeskMeeting[]
  /** Whether the officer may offer and change, and write minutes. */
  canMeet: boolean
  canNote: boolean
  /** What is unusual about the times of a form that came back, in its order. */
  warnings: readonly (readonly SlotWarning[])[]
  now: Date
}

/** The meetings of a case, and what the officer may do about each. */
export function Meetings({ context, meetings, canMeet, canNote, warnings, now }: Props) {
  const { locale, reference } = context
  const t = translator(locale)
  if (meetings.length === 0 && !canMeet) return null
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings" className="th2">{t('meetings.title')}</h2>
      {meetings.length === 0 && <p className="small muted mb-3">{t('meetings.desk.none')}</p>}
      {meetings.map((meeting) => {
        const { id, state, startsAt, slots } = meeting
        const open = state === 'offered' || state === 'booked'
        const over = state === 'booked' && startsAt !== null && startsAt <= now
        return (
          <article key={id} className="mb-4" data-meeting={state}>
            <h3 className="font-semibold">{meeting.subject} <MeetingTag state={state} words={t(`meetings.deskState.${state}`)} /></h3>
            <p className="small muted">{meetingFacts(meeting, locale)}, {meeting.place}</p>
            {startsAt && state !== 'cancelled' && (
              <p className="wr">
                <time dateTime={startsAt.toISOString()}>{bothTimes(startsAt, turkistanZone, locale)}</time>
                {state === 'booked' && <> <a href={paths.deskMeetingFile(locale, reference, id)} download="">{t('meetings.calendar')}</a></>}
              </p>
            )}
            {state === 'offered' && <SlotList slots={slots} locale={locale} />}
            {meeting.cancelReason && <p className="small whitespace-pre-line">{meeting.cancelReason}</p>}
            {state === 'held' && <DecisionList decisions={meeting.decisions} locale={locale} />}
            {state === 'held' && meeting.decisions.length > 0 && <Shown context={context} meeting={meeting} canNote={canNote} />}
            {over && canNote && <MinutesForm context={context} meeting={meeting} />}
            {open && !over && canMeet && <MoveForm context={context} meeting={meeting} warnings={warnings} />}
            {open && canMeet && <CancelForm context={context} meeting={meeting} />}
          </article>
        )
      })}
      {canMeet && <OfferForm context={context} warnings={refusalOf(context, 'meeting-offer') ? warnings : []} />}
    </section>
  )
}

const SlotList = ({ slots, locale }: { slots: readonly MeetingSlot[]; locale: Locale }) => (
  <ul className="small">
    {slots.map(({ id, startsAt }) => (
      <li key={id}>
        <Icon name="clock" /> <time dateTime={startsAt.toISOString()}>{bothTimes(startsAt, turkistanZone, locale)}</time>
      </li>
    ))}
  </ul>
)

/** Whether the investor reads the decisions, and the way to let them. */
function Shown({ context, meeting, canNote }: { context: FormContext; meeting: DeskMeeting; canNote: boolean }) {
  const t = translator(context.locale)
  if (meeting.decisionsShownAt) return <p className="small muted">{t('meetings.desk.shown')}</p>
  return (
    <CaseForm context={context} name="meeting-show" id={`meeting-show-${meeting.id}`}>
      <p className="small muted">{t('meetings.desk.hidden')}</p>
      <input type="hidden" name="meeting" value={meeting.id} />
      {canNote && <button className="btn s sec mt-2" type="submit">{t('meetings.desk.showNow')}</button>}
    </CaseForm>
  )
}
