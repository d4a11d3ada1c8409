import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { formatInstant } from '@/lib/dates'
import type { CaseFormName } from '@/lib/desk/forms'
import type { State } from '@/lib/eoi/states'
import { languageTag, type Locale, type Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { CaseForm, type FormContext } from './case-form'
import { LanguageBadge } from './language-badge'
import { StateTag } from './state-tag'
import { TextIn } from './text-in'

type Props = {
  context: FormContext
  eoi: { state: State; locale: Locale; submittedAt: Date; sample: boolean; highValue: boolean; company: string }
  /** What the inquiry is about: its first listing, or undefined. */
  subject: Localized | null | undefined
  unitName: Localized
  /** Who of the unit works on it; null while it is everybody's. */
  officer: string | null
  /** It is the reader who works on it. */
  mine: boolean
  /** Whether the reader follows it. */
  watched: boolean
  readerId: string
  /** What the unit does next. */
  nextStep?: ReactNode
  forms: readonly CaseFormName[]
  listHref: string
}

const links = { reply: 'send', note: 'lock', assign: 'user', refer: 'right', agree: 'deal', decline: 'x', reopen: 'hist' } as const

/** Reference, state, company and what may be done now. */
export function CaseHeader({ context, eoi, subject, unitName, officer, mine, watched, readerId, nextStep, forms, listHref }: Props) {
  const { reference, locale } = context
  const t = translator(locale)
  return (
    <header className="dh">
      <a className="back" href={listHref} data-key="list">
        <Icon name="list" />
        {t('desk.case.toList')}
      </a>
      <div className="l1">
        <span className="num">{reference}</span>
        <StateTag state={eoi.state} locale={locale} />
        <LanguageBadge written={eoi.locale} locale={locale} />
        {eoi.highValue && <span className="tag k">{t('highValue.mark')}</span>}
        {eoi.sample && <span className="tag smp">{t('common.sample')}</span>}
        <span>{t('desk.case.received', { at: formatInstant(eoi.submittedAt, locale) })}</span>
        <span>{t('desk.row.unit')} <TextIn text={unitName} locale={locale} /></span>
        <span>{officer ? t('people.desk.officer', { name: officer }) : t('people.desk.nobody')}</span>
      </div>
      <h1 lang={eoi.company ? languageTag[eoi.locale] : undefined}>{eoi.company || t('desk.case.noCompany')}</h1>
      {subject && <p className="subj"><TextIn text={subject} locale={locale} /></p>}
      {nextStep}
      <div className="acts">
        {forms.includes('take') && (
          <CaseForm context={context} name="take">
            <button className="btn s" type="submit">
              <Icon name="inbox" />
              {t('desk.form.take')}
            </button>
          </CaseForm>
        )}
        {forms.includes('assign') && !forms.includes('take') && !mine && (
          <CaseForm context={context} name="assign" id="take-over">
            <input type="hidden" name="officer" value={readerId} />
            <button className="btn s sec" type="submit">
              <Icon name="inbox" />
              {t(officer ? 'caseWork.takeOver' : 'caseWork.takeIt')}
            </button>
          </CaseForm>
        )}
        {(Object.keys(links) as (keyof typeof links)[]).filter((name) => forms.includes(name)).map((name) => (
          <a key={name} className={name === 'reply' ? (forms.includes('take') ? 'btn s sec' : 'btn s') : 'btn s quiet'} href={`#${name}`}>
            <Icon name={links[name]} />
            {name === 'reply' ? t('desk.form.act') : t(`desk.form.${name}`)}
          </a>
        ))}
        <a className="btn s quiet" href={paths.deskForm(locale, reference, 'print')}>
          <Icon name="print" />
          {t('caseWork.print.link')}
        </a>
        <CaseForm context={context} name={watched ? 'unwatch' : 'watch'}>
          <button className="btn s quiet" type="submit">
            <Icon name="eye" />
            {t(watched ? 'caseWork.unwatch' : 'caseWork.watch')}
          </button>
        </CaseForm>
      </div>
    </header>
  )
}
