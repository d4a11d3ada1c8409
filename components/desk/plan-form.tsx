import { Icon } from '@/components/ui/icon'
import { formatDate } from '@/lib/dates'
import { translator } from '@/lib/messages'
import { CaseForm, type FormContext, FormError, refusalOf, typedIn } from './case-form'

type Step = { step: string | null; on: string | null }

/** What the unit does next, and when; on top of the case. `today` is the day in Turkistan. */
export function NextStep({ step: { step, on }, today, locale }: { step: Step; today: string; locale: FormContext['locale'] }) {
  if (!step || !on) return null
  const t = translator(locale)
  return (
    <p className="nxs">
      <Icon name="right" />
      <b>{t('caseWork.plan.next')}:</b> {step}, <time dateTime={on}>{formatDate(on, locale)}</time>
      {on < today && <span className="tag d">{t('caseWork.plan.late')}</span>}
    </p>
  )
}

/** Says what is done next. Without words and day there is no next step any more. */
export function PlanForm({ context, step: { step, on }, today }: { context: FormContext; step: Step; today: string }) {
  const t = translator(context.locale)
  const refused = refusalOf(context, 'plan')
  const marks = (...codes: string[]) => (refused?.error && codes.includes(refused.error) ? { 'aria-invalid': true, 'aria-describedby': 'plan-error' } : {})
  return (
    <details className="fold dcs" open={refused !== undefined}>
      <summary>
        <Icon name="right" />
        <b>{t('desk.form.plan')}</b>
        <Icon name="chev" />
      </summary>
      <CaseForm context={context} name="plan" className={refused ? 'fb err' : 'fb'}>
        <p className="hint">{t('caseWork.plan.hint')}</p>
        <FormError context={context} name="plan" />
        <label className="lbl" htmlFor="plan-step">{t('caseWork.plan.step')}</label>
        <input className="in" id="plan-step" name="step" maxLength={300} defaultValue={refused ? typedIn(refused, 'step') : (step ?? '')} {...marks('step-required', 'message-too-long')} />
        <label className="lbl mt-3" htmlFor="plan-on">{t('caseWork.plan.on')}</label>
        <input className="in" type="date" id="plan-on" name="on" min={today} defaultValue={refused ? typedIn(refused, 'on') : (on ?? '')} {...marks('step-date')} />
        <button className="btn s mt-3" type="submit">{t('caseWork.plan.save')}</button>
      </CaseForm>
    </details>
  )
}
