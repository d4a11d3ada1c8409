import type { ReactNode } from 'react'
import { CheckField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import type { EoiErrors, EoiPage } from '@/lib/eoi/fields'
import { type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { AnswerList } from './answer-list'
import type { ChosenNames } from './answers'
import type { Listing } from './listing-card'
import { questionProps } from './question-props'
import { type NamedReason, reasonTexts } from './reasons'

type Props = {
  locale: Locale
  answers: Record<string, string>
  names: ChosenNames
  listings: readonly Listing[]
  errors: EoiErrors
  email: string
  change: (page: EoiPage) => string
  now: Date
  /** The field for documents. */
  files: ReactNode
  destination: { unit: { name: Localized; firstReplyDays: number; substantiveDays: number }; reasons: readonly NamedReason[] }
}

/** The last page: every answer once more, documents, where they go and what is promised, and the consents. */
export function SendPage({ locale, answers, names, listings, errors, email, change, now, files, destination: { unit, reasons } }: Props) {
  const t = translator(locale)
  return (
    <>
      <AnswerList locale={locale} answers={answers} names={names} listings={listings} now={now} change={change} />
      <dl className="anl">
        <div>
          <dt>{t('eoi.check.email')}</dt>
          <dd>{email}</dd>
        </div>
      </dl>
      {files}
      <section className="dest" aria-labelledby="destination">
        <h2 id="destination">{t('eoi.check.where')}</h2>
        <div className="unit">
          <span className="ic">
            <Icon name="user" />
          </span>
          <b>{textIn(unit.name, locale)?.text}</b>
          <p>{reasonTexts(reasons, locale).join(' ')}</p>
          <p>{t('eoi.check.promise', { first: unit.firstReplyDays, substantive: unit.substantiveDays })}</p>
        </div>
      </section>
      <fieldset className="mt-8">
        <legend className="lbl text-lg">{t('eoi.check.consents')}</legend>
        <CheckField {...questionProps('consent', { locale, errors })} checked={Boolean(answers.consent)} />
        <p className="small mt-2">
          <a href={paths.privacy(locale)}>{t('eoi.check.privacy')}</a>
        </p>
        <CheckField {...questionProps('passing', { locale, errors })} checked={Boolean(answers.passing)} />
        {(answers.phone || errors.calls) && <CheckField {...questionProps('calls', { locale, errors })} checked={Boolean(answers.calls)} />}
        <CheckField {...questionProps('news', { locale, errors })} checked={Boolean(answers.news)} />
      </fieldset>
    </>
  )
}
