import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import type { CaseError, CaseFormName } from '@/lib/desk/forms'
import type { State } from '@/lib/eoi/states'
import { isLocale, languageTag, type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { type Canned, CannedChoice } from './canned-choice'
import { CaseForm, type FormContext, FormError, refusalOf, typedIn } from './case-form'
import { LanguageSelect } from './language-select'
import { LostFields } from './lost-fields'

type Merge = { reference: string; company: string; state: State }
type Officer = { id: string; name: string }
type Named = { id: string; name: Localized }
type Props = { context: FormContext; forms: readonly CaseFormName[]; investorLanguage: Locale; units: readonly Named[]; officers: readonly Officer[]; officerId: string | null; /** Cases that this one may go on in. */ merges: readonly Merge[]; /** Why the investment was lost, as far as it was said. */ lost: { reason: string | null; country: string | null }; canned: readonly Canned[]; agreements: readonly { id: string; title: Localized }[] }

/** What moves a case on: refer, record an agreement, decline, open again; only what may be done now. */
export function Decisions({ context, forms, investorLanguage, units, officers, officerId, merges, lost, canned, agreements }: Props) {
  const t = translator(context.locale)
  const option = (id: string, text: Localized) => {
    const found = textIn(text, context.locale)
    return <option key={id} value={id} lang={found && found.lang !== context.locale ? languageTag[found.lang] : undefined}>{found?.text ?? id}</option>
  }
  const value = (name: CaseFormName, field: string) => typedIn(refusalOf(context, name), field)
  const languageFor = (name: CaseFormName): Locale => ((typed) => (isLocale(typed) ? typed : investorLanguage))(value(name, 'language'))
  /** Ties a field to the sentence that refuses it. */
  const marks = (name: CaseFormName, ...codes: CaseError[]) => {
    const refused = refusalOf(context, name)
    return refused?.error && codes.includes(refused.error) ? { 'aria-invalid': true, 'aria-describedby': `${name}-error` } : {}
  }
  const shown = (['assign', 'refer', 'merge', 'agree', 'decline', 'lost', 'reopen'] as const).filter((name) => forms.includes(name) && (name !== 'merge' || merges.length > 0 || refusalOf(context, 'merge')))
  if (shown.length === 0) return null
  return (
    <section className="noprint" aria-labelledby="decisions">
      <h2 id="decisions" className="th2">{t('desk.form.decisions')}</h2>
      {shown.map((name) =>
        name === 'assign' ? (
          <Decision key={name} context={context} name={name} icon="user" hint={t('caseWork.assign.hint')} danger={false}>
            <label className="lbl" htmlFor="assign-officer">{t('caseWork.assign.officer')}</label>
            <select className="sel" id="assign-officer" name="officer" defaultValue={value('assign', 'officer') || (officerId ?? '')} {...marks('assign', 'officer-required')}>
              <option value="">{t('caseWork.assign.nobody')}</option>
              {officers.map(({ id, name: officer }) => <option key={id} value={id}>{officer}</option>)}
            </select>
          </Decision>
        ) : name === 'merge' ? (
          <Decision key={name} context={context} name={name} icon="link" hint={t('caseWork.merge.hint')} danger={false}>
            <label className="lbl" htmlFor="merge-into">{t('caseWork.merge.into')}</label>
            <select className="sel" id="merge-into" name="into" required defaultValue={value('merge', 'into')} {...marks('merge', 'merge-required')}>
              <option value="">{t('caseWork.merge.choose')}</option>
              {merges.map(({ reference, company, state }) => <option key={reference} value={reference}>{`${reference}, ${company}, ${t(`terms.caseState.${state}`)}`}</option>)}
            </select>
          </Decision>
        ) : name === 'refer' ? (
          <Decision key={name} context={context} name={name} icon="right" hint={t('desk.form.referHint')} danger={false}>
            <label className="lbl" htmlFor="refer-unit">{t('desk.form.unit')}</label>
            <select className="sel" id="refer-unit" name="unit" required defaultValue={value('refer', 'unit')} {...marks('refer', 'unit-required')}>
              <option value="">{t('desk.form.chooseUnit')}</option>
              {units.map(({ id, name: unitName }) => option(id, unitName))}
            </select>
            <label className="lbl mt-3" htmlFor="refer-reason">{t('desk.form.referReason')}</label>
            <textarea className="ta" id="refer-reason" name="reason" rows={3} required defaultValue={value('refer', 'reason')} {...marks('refer', 'reason-required', 'message-too-long')} />
          </Decision>
        ) : name === 'agree' ? (
          <Decision key={name} context={context} name={name} icon="deal" hint={t('desk.form.agreeHint')} danger={false}>
            <label className="lbl" htmlFor="agree-agreement">{t('desk.form.agreement')}</label>
            <select className="sel" id="agree-agreement" name="agreement" defaultValue={value('agree', 'agreement')}>
              <option value="">{t('desk.form.notListed')}</option>
              {agreements.map(({ id, title }) => option(id, title))}
            </select>
            <label className="lbl mt-3" htmlFor="agree-text">{t('desk.form.agreementText')}</label>
            <input className="in" id="agree-text" name="agreementText" defaultValue={value('agree', 'agreementText')} {...marks('agree', 'agreement-required', 'message-too-long')} />
          </Decision>
        ) : name === 'lost' ? (
          <Decision key={name} context={context} name={name} icon="info" hint={t('caseWork.lost.later')} danger={false}>
            <LostFields id={name} reason={lost.reason ?? ''} country={lost.country ?? ''} locale={context.locale} />
          </Decision>
        ) : (
          <Decision key={name} context={context} name={name} icon={name === 'decline' ? 'x' : 'hist'} hint={t(`desk.form.${name}Hint`)} danger={name === 'decline'}>
            <CannedChoice canned={canned} action={paths.deskForm(context.locale, context.reference, 'insert', context.query)} language={languageFor(name)} into={name} locale={context.locale} />
            <label className="lbl" htmlFor={`${name}-reason`}>{t('desk.form.reason')}</label>
            <textarea className="ta" id={`${name}-reason`} name="reason" rows={4} required defaultValue={value(name, 'reason')} {...marks(name, 'reason-required', 'field-left', 'message-too-long')} />
            {name === 'decline' && <LostFields id={name} reason={value(name, 'lostReason')} country={value(name, 'lostCountry')} locale={context.locale} />}
            <LanguageSelect id={`${name}-language`} language={languageFor(name)} locale={context.locale} />
          </Decision>
        ),
      )}
    </section>
  )
}

type DecisionProps = { context: FormContext; name: 'assign' | 'merge' | 'refer' | 'agree' | 'decline' | 'lost' | 'reopen'; icon: string; hint: string; danger: boolean; children: ReactNode }

function Decision({ context, name, icon, hint, danger, children }: DecisionProps) {
  const refused = refusalOf(context, name)
  const t = translator(context.locale)
  return (
    <details className="fold dcs" open={refused !== undefined}>
      <summary>
        <Icon name={icon} />
        <b>{t(`desk.form.${name}`)}</b>
        <Icon name="chev" />
      </summary>
      <CaseForm context={context} name={name} className={refused?.error ? 'fb err' : 'fb'}>
        <p className="hint">{hint}</p>
        <FormError context={context} name={name} />
        {children}
        <button className={danger ? 'btn s danger mt-3' : 'btn s mt-3'} type="submit">{t(`desk.form.${name}`)}</button>
      </CaseForm>
    </details>
  )
}
