import { countryName } from '@/lib/countries'
import type { State } from '@/lib/eoi/states'
import type { Urgency } from '@/lib/eoi/urgency'
import { languageTag, type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { LanguageBadge } from './language-badge'
import { StateTag } from './state-tag'
import { UrgencyMark } from './urgency-mark'

export type ListedCase = {
  reference: string
  state: State
  locale: Locale
  updatedAt: Date
  sample: boolean
  company: string | null
  country: string | null
  unitName: Localized
  projectName: Localized | null
  siteName: Localized | null
  plotCode: string | null
  /** Beside the first one, which stands for all. */
  otherListings: number
  urgency: Urgency
}

/** One case of the list. The whole row leads to it, by way of the company's link. */
export function CaseRow({ row, href, current, showUnit, locale }: { row: ListedCase; href: string; current: boolean; showUnit: boolean; locale: Locale }) {
  const t = translator(locale)
  const listing = textIn(row.projectName ?? row.siteName, locale)
  const first = listing ? (row.plotCode ? t('desk.row.plot', { site: listing.text, code: row.plotCode }) : listing.text) : t('desk.row.noListing')
  const subject = row.otherListings > 0 ? t('desk.row.andMore', { subject: first, count: row.otherListings }) : first
  const unit = textIn(row.unitName, locale)
  return (
    <li className={current ? 'it cur' : 'it'}>
      <a className="t" href={href} lang={row.company ? languageTag[row.locale] : undefined} aria-current={current ? 'page' : undefined} data-case={row.reference}>
        {row.company || t('desk.case.noCompany')}
      </a>
      <UrgencyMark urgency={row.urgency} changedAt={row.updatedAt} locale={locale} />
      <span className="s" lang={listing && listing.lang !== locale ? languageTag[listing.lang] : undefined} title={subject}>{subject}</span>
      <span className="m">
        <LanguageBadge written={row.locale} locale={locale} />
        <StateTag state={row.state} locale={locale} />
        {row.country && <span>{countryName(row.country, locale)}</span>}
        {row.sample && <span className="tag smp">{t('common.sample')}</span>}
        <span className="num">{row.reference}</span>
      </span>
      {showUnit && unit && (
        <span className="u" lang={unit.lang === locale ? undefined : languageTag[unit.lang]}>
          <span className="vh">{t('desk.row.unit')}: </span>
          {unit.text}
        </span>
      )}
    </li>
  )
}
