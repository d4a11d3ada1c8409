import { Icon } from '@/components/ui/icon'
import { countryName } from '@/lib/countries'
import { formatDate } from '@/lib/dates'
import { isOpen, type State } from '@/lib/eoi/states'
import type { Urgency } from '@/lib/eoi/urgency'
import { languageTag, type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { LanguageBadge } from './language-badge'
import { StateTag } from './state-tag'
import { UrgencyMark } from './urgency-mark'

export type ListedCase = {
  reference: string
  /** Raised by each change; a bulk action is for the case as it was shown. */
  version: number
  state: State
  locale: Locale
  updatedAt: Date
  sample: boolean
  company: string | null
  country: string | null
  unitName: Localized
  /** Who of the unit has it; null while nobody has. */
  officer: string | null
  highValue: boolean
  /** The reader follows it. */
  followed: boolean
  /** The investor did something since the reader last opened it. */
  unread: boolean
  projectName: Localized | null
  siteName: Localized | null
  plotCode: string | null
  /** Beside the first one, which stands for all. */
  otherListings: number
  urgency: Urgency
  /** What the unit does next and by when; shown while the case is open. */
  nextStep: string | null
  nextStepOn: string | null
  /** The day in Turkistan on which the list is shown. */
  today: string
}

type Props = { row: ListedCase; href: string; current: boolean; showUnit: boolean; form?: string; chosen?: boolean; locale: Locale }

/** One case of the list. The whole row leads to it, by way of the company's link; `form` is the form of actions on several cases. */
export function CaseRow({ row, href, current, showUnit, form, chosen, locale }: Props) {
  const t = translator(locale)
  const listing = textIn(row.projectName ?? row.siteName, locale)
  const first = listing ? (row.plotCode ? t('desk.row.plot', { site: listing.text, code: row.plotCode }) : listing.text) : t('desk.row.noListing')
  const subject = row.otherListings > 0 ? t('desk.row.andMore', { subject: first, count: row.otherListings }) : first
  const unit = textIn(row.unitName, locale)
  return (
    <li className={current ? 'it cur' : 'it'}>
      {form && (
        <label className="pick">
          <input type="checkbox" name="case" form={form} value={`${row.reference}:${row.version}`} defaultChecked={chosen} />
          <span className="vh">{t('deskList.row.choose', { reference: row.reference })}</span>
        </label>
      )}
      <a className="t" href={href} lang={row.company ? languageTag[row.locale] : undefined} aria-current={current ? 'page' : undefined} data-case={row.reference}>
        {row.company || t('desk.case.noCompany')}
      </a>
      <UrgencyMark urgency={row.urgency} changedAt={row.updatedAt} locale={locale} />
      <span className="s" lang={listing && listing.lang !== locale ? languageTag[listing.lang] : undefined} title={subject}>{subject}</span>
      <span className="m">
        <LanguageBadge written={row.locale} locale={locale} />
        {row.unread && <span className="tag g">{t('deskList.row.unread')}</span>}
        <StateTag state={row.state} locale={locale} />
        {row.highValue && <span className="tag k">{t('deskList.row.high')}</span>}
        {row.country && <span>{countryName(row.country, locale)}</span>}
        {row.sample && <span className="tag smp">{t('common.sample')}</span>}
        {row.followed && <span className="fol"><Icon name="star" /><span className="vh">{t('deskList.row.followed')}</span></span>}
        <span className="num">{row.reference}</span>
      </span>
      {row.nextStep && row.nextStepOn && isOpen(row.state) && (
        <span className="s">
          <span className="vh">{t('caseWork.plan.next')}: </span>
          {row.nextStep}, <time dateTime={row.nextStepOn} className={row.nextStepOn < row.today ? 'hot' : undefined}>{formatDate(row.nextStepOn, locale)}{row.nextStepOn < row.today && ` (${t('caseWork.plan.late')})`}</time>
        </span>
      )}
      <span className="u">
        <span className="vh">{t('deskList.row.officer')}: </span>
        {row.officer ?? <span className="muted">{t('deskList.row.nobody')}</span>}
        {showUnit && unit && (
          <>
            {', '}
            <span className="vh">{t('desk.row.unit')} </span>
            <span lang={unit.lang === locale ? undefined : languageTag[unit.lang]}>{unit.text}</span>
          </>
        )}
      </span>
    </li>
  )
}
