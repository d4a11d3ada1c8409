import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { languageName, languageTag, locales } from '@/lib/locales'
import type { SlotWarning } from '@/lib/meetings/slots'
import { decisionRows, meetingKinds, meetingMinutes, slotLimit } from '@/lib/meetings/terms'
import { translator } from '@/lib/messages'
import { CaseForm, type FormContext, FormError, type Refused, refusalOf, typedIn } from './case-form'

type Of = { context: FormContext; meeting: { id: string } }
type FormName = 'meeting-offer' | 'meeting-move' | 'meeting-cancel' | 'meeting-held'

/** The refusal, if it was this form's about this meeting. */
const refusalFor = (context: FormContext, name: FormName, id: string | undefined): Refused | undefined => {
  const refused = refusalOf(context, name)
  return refused && (!id || typedIn(refused, 'meeting') === id) ? refused : undefined
}

type FoldProps = { context: FormContext; name: FormName; meeting?: { id: string }; icon: string; title: string; hint: string; danger?: boolean; children: ReactNode }

function Fold({ context, name, meeting, icon, title, hint, danger = false, children }: FoldProps) {
  const refused = refusalFor(context, name, meeting?.id)
  return (
    <details className="fold dcs noprint" open={refused !== undefined}>
      <summary>
        <Icon name={icon} />
        <b>{title}</b>
        <Icon name="chev" />
      </summary>
      <CaseForm context={context} name={name} id={meeting && !refused ? `${name}-${meeting.id}` : name} className={refused ? 'fb err' : 'fb'}>
        <p className="hint">{hint}</p>
        {refused && <FormError context={context} name={name} />}
        {meeting && <input type="hidden" name="meeting" value={meeting.id} />}
        {children}
        <button className={danger ? 'btn s danger mt-3' : 'btn s mt-3'} type="submit">{title}</button>
      </CaseForm>
    </details>
  )
}

/** Room for the times that are offered, with what is unusual about each, and the box that says they are meant. */
function SlotFields({ id, context, refused, warnings }: { id: string; context: FormContext; refused: Refused | undefined; warnings: readonly (readonly SlotWarning[])[] }) {
  const t = translator(context.locale)
  return (
    <fieldset className="mt-3">
      <legend className="lbl">{t('meetings.desk.slots', { limit: slotLimit })}</legend>
      <p className="hint">{t('meetings.desk.by')}</p>
      <div className="grid gap-x-4 sm:grid-cols-2">
        {Array.from({ length: slotLimit }, (_, index) => {
          const found = warnings[index] ?? []
          const note = `${id}-slot-${index}-note`
          return (
            <div key={index} className="mt-2">
              <label htmlFor={`${id}-slot-${index}`}>{t('meetings.desk.slot', { number: index + 1 })}</label>
              <input className="in" type="datetime-local" id={`${id}-slot-${index}`} name="slot" defaultValue={refused?.typed.slot?.[index] ?? ''} aria-describedby={found.length > 0 ? note : undefined} />
              {found.length > 0 && <p className="small" id={note}><span className="tag w">{found.map((warning) => t(`meetings.desk.warn.${warning}`)).join(', ')}</span></p>}
            </div>
          )
        })}
      </div>
      {refused?.error === 'meeting-unusual' && (
        <label className="flex gap-2 mt-3">
          <input type="checkbox" name="anyway" value="yes" />
          {t('meetings.desk.anyway')}
        </label>
      )}
    </fieldset>
  )
}

/** Offers a meeting: what it is about, how it is held, and times to choose from. */
export function OfferForm({ context, warnings }: { context: FormContext; warnings: readonly (readonly SlotWarning[])[] }) {
  const t = translator(context.locale)
  const refused = refusalOf(context, 'meeting-offer')
  const typed = (field: string) => typedIn(refused, field)
  const marks = (...codes: string[]) => (refused?.error && codes.includes(refused.error) ? { 'aria-invalid': true, 'aria-describedby': 'meeting-offer-error' } : {})
  return (
    <Fold context={context} name="meeting-offer" icon="cal" title={t('meetings.desk.offer')} hint={t('meetings.desk.offerHint')}>
      <label className="lbl" htmlFor="meeting-subject">{t('meetings.desk.subject')}</label>
      <p className="hint">{t('meetings.desk.subjectHint')}</p>
      <input className="in" id="meeting-subject" name="subject" maxLength={300} defaultValue={typed('subject')} {...marks('meeting-subject')} />
      <fieldset className="mt-3">
        <legend className="lbl">{t('meetings.desk.kind')}</legend>
        {meetingKinds.map((kind) => (
          <label key={kind} className="ck">
            <input type="radio" name="meetingKind" value={kind} defaultChecked={kind === (typed('meetingKind') || 'video')} />
            <span>{t(`meetings.kind.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      <label className="lbl mt-3" htmlFor="meeting-place">{t('meetings.desk.place')}</label>
      <input className="in" id="meeting-place" name="place" maxLength={300} defaultValue={typed('place')} {...marks('meeting-place', 'meeting-link')} />
      <label className="lbl mt-3" htmlFor="meeting-minutes">{t('meetings.desk.length')}</label>
      <select className="sel" id="meeting-minutes" name="minutes" defaultValue={typed('minutes') || '30'}>
        {meetingMinutes.map((minutes) => <option key={minutes} value={minutes}>{t('meetings.minutes', { minutes })}</option>)}
      </select>
      <label className="lbl mt-3" htmlFor="meeting-interpreter">{t('meetings.desk.interpreter')}</label>
      <select className="sel" id="meeting-interpreter" name="interpreter" defaultValue={typed('interpreter')}>
        <option value="">{t('meetings.desk.noInterpreter')}</option>
        {locales.map((each) => <option key={each} value={each} lang={languageTag[each]}>{languageName[each].full}</option>)}
      </select>
      <SlotFields id="meeting-offer" context={context} refused={refused} warnings={warnings} />
    </Fold>
  )
}

/** Offers other times than those that were offered or fixed. */
export function MoveForm({ context, meeting, warnings }: Of & { warnings: readonly (readonly SlotWarning[])[] }) {
  const t = translator(context.locale)
  const refused = refusalFor(context, 'meeting-move', meeting.id)
  return (
    <Fold context={context} name="meeting-move" meeting={meeting} icon="hist" title={t('meetings.desk.move')} hint={t('meetings.desk.moveHint')}>
      <SlotFields id={`move-${meeting.id}`} context={context} refused={refused} warnings={refused ? warnings : []} />
      <label className="lbl mt-3" htmlFor={`move-reason-${meeting.id}`}>{t('meetings.desk.reasonOptional')}</label>
      <textarea className="ta" id={`move-reason-${meeting.id}`} name="reason" rows={2} defaultValue={typedIn(refused, 'reason')} />
    </Fold>
  )
}

/** Cancels a meeting, with a reason that the investor reads. */
export function CancelForm({ context, meeting }: Of) {
  const t = translator(context.locale)
  const refused = refusalFor(context, 'meeting-cancel', meeting.id)
  return (
    <Fold context={context} name="meeting-cancel" meeting={meeting} icon="x" title={t('meetings.desk.cancel')} hint={t('desk.form.reason')} danger>
      <label className="lbl" htmlFor={`cancel-reason-${meeting.id}`}>{t('meetings.reason')}</label>
      <textarea className="ta" id={`cancel-reason-${meeting.id}`} name="reason" rows={2} defaultValue={typedIn(refused, 'reason')} />
    </Fold>
  )
}

/** The minutes of a meeting that took place, what it decided, and whether the investor reads that. */
export function MinutesForm({ context, meeting }: Of) {
  const t = translator(context.locale)
  const refused = refusalFor(context, 'meeting-held', meeting.id)
  const typed = (field: string) => typedIn(refused, field)
  return (
    <Fold context={context} name="meeting-held" meeting={meeting} icon="check" title={t('meetings.desk.held')} hint={t('meetings.desk.heldHint')}>
      <label className="lbl" htmlFor={`minutes-${meeting.id}`}>{t('meetings.desk.minutes')}</label>
      <textarea className="ta" id={`minutes-${meeting.id}`} name="note" rows={4} defaultValue={typed('note')} />
      {Array.from({ length: decisionRows }, (_, index) => {
        const number = index + 1
        const id = (field: string) => `${field}-${number}-${meeting.id}`
        return (
          <fieldset key={number} className="mt-3">
            <legend className="lbl">{t('meetings.desk.decision', { number })}</legend>
            <textarea className="ta" id={id('decision')} name={`decision-${number}`} rows={2} defaultValue={typed(`decision-${number}`)} aria-label={t('meetings.desk.decision', { number })} />
            <label htmlFor={id('side')}>{t('meetings.desk.side')}</label>
            <select className="sel" id={id('side')} name={`side-${number}`} defaultValue={typed(`side-${number}`) || 'unit'}>
              <option value="unit">{t('meetings.unitDoes')}</option>
              <option value="investor">{t('meetings.investorDoes')}</option>
            </select>
            <label htmlFor={id('owner')}>{t('meetings.desk.owner')}</label>
            <input className="in" id={id('owner')} name={`owner-${number}`} maxLength={120} defaultValue={typed(`owner-${number}`)} />
            <label htmlFor={id('due')}>{t('meetings.desk.due')}</label>
            <input className="in" type="date" id={id('due')} name={`due-${number}`} defaultValue={typed(`due-${number}`)} />
          </fieldset>
        )
      })}
      <label className="flex gap-2 mt-3">
        <input type="checkbox" name="show" value="yes" defaultChecked={typed('show') === 'yes'} />
        {t('meetings.desk.show')}
      </label>
    </Fold>
  )
}
