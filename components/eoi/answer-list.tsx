import type { Consents } from '@/lib/eoi/consents'
import { type EoiPage, eoiPages } from '@/lib/eoi/fields'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { answered, answerText, type ChosenNames, isMissing } from './answers'
import { ConsentList } from './consent-list'
import { type Listing, ListingLinks } from './listing-card'

type Props = {
  locale: Locale
  answers: Record<string, string>
  names: ChosenNames
  listings: readonly Listing[]
  /** The day whose summer time counts for a time of call. */
  now: Date
  /** What was agreed to when it was sent; on a page that changes answers they are asked for. */
  consents?: Consents
  /** Address of the page that changes an answer; without it the answers can only be read, and questions left open are left out. */
  change?: (page: EoiPage) => string
}

/** All answers of an inquiry, page by page, each with a way to change it. */
export function AnswerList({ locale, answers, names, listings, now, consents, change }: Props) {
  const t = translator(locale)
  const pages = eoiPages
    .filter((page) => page !== 'check')
    .map((page) => ({ page, asked: page === 'interest' && listings.length > 0, rows: answered(page, listings.length > 0, answers).map((name) => ({ name, text: answerText(name, { locale, answers, names, now }) })).filter(({ text }) => change || text) }))
    .filter(({ asked, rows }) => asked || rows.length > 0)
  return (
    <>
      {pages.map(({ page, asked, rows }) => (
        <section key={page} className="answ" aria-labelledby={`answers-${page}`}>
          <div className="anh">
            <h3 id={`answers-${page}`}>{t(`eoi.pages.${page}.title`)}</h3>
            {change && (
              <a href={change(page)} aria-label={t('eoi.check.changeField', { label: t(`eoi.pages.${page}.title`) })}>{t('eoi.check.change')}</a>
            )}
          </div>
          <dl className="anl">
            {asked && (
              <div>
                <dt>{t('eoi.check.listings')}</dt>
                <dd>
                  <ListingLinks listings={listings} locale={locale} />
                </dd>
              </div>
            )}
            {rows.map(({ name, text }) => (
              <div key={name}>
                <dt>{t(`eoi.fields.${name}`)}</dt>
                <dd>{text ?? (isMissing(name, answers) ? <span className="tag w">{t('eoi.check.missing')}</span> : <span className="muted">{t('eoi.check.unanswered')}</span>)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {consents && (
        <section className="answ" aria-labelledby="answers-consents">
          <div className="anh">
            <h3 id="answers-consents">{t('answers.label.consents')}</h3>
          </div>
          <div className="mt-2"><ConsentList consents={consents} locale={locale} /></div>
        </section>
      )}
    </>
  )
}
