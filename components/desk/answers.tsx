import type { ReactNode } from 'react'
import { ConsentList } from '@/components/eoi/consent-list'
import { Icon } from '@/components/ui/icon'
import { countryName } from '@/lib/countries'
import { formatInstant } from '@/lib/dates'
import { callText, codedText, numberText, startText } from '@/lib/eoi/answer-words'
import type { Consents } from '@/lib/eoi/consents'
import type { bands, NumberField } from '@/lib/eoi/fields'
import { isLocale, languageName, languageTag, type Locale, type Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatMoney } from '@/lib/money'
import { paths } from '@/lib/paths'
import { TextIn } from './text-in'

export type AnsweredListing = { position: number; href: string; name: Localized | null; plotCode: string | null }
type Props = {
  answers: Record<string, string>
  /** Language in which the investor wrote. */
  written: Locale
  submittedAt: Date
  email: string
  listings: readonly AnsweredListing[]
  sector: Localized | undefined
  district: Localized | undefined
  /** What the investor agreed to, and when. */
  consents: Consents
  /** The day whose summer time counts for a time of call. */
  now: Date
  /** What was sent with it. */
  documents?: ReactNode
  /** A colleague's translation of the free texts, and the way to ask for one. */
  translation?: ReactNode
  locale: Locale
}

const labels = ['listings', 'kind', 'sector', 'district', 'amount', 'band', 'jobs', 'readiness', 'ha', 'mw', 'gas', 'water', 'rail', 'start', 'company', 'country', 'registration', 'contact', 'email', 'phone', 'replyLanguage', 'reach', 'callAt', 'consents'] as const
/** Those whose words stand with the form's own answers. */
const ofAnswers = ['kind', 'jobs', 'readiness', 'ha', 'mw', 'gas', 'water', 'rail', 'reach', 'callAt', 'consents'] as const
type Label = (typeof labels)[number]
const isOfAnswers = (label: Label): label is (typeof ofAnswers)[number] => ofAnswers.some((name) => name === label)

/** The numbers of the needs, as the search for plots takes them. */
const needsOf = (answers: Record<string, string>): Record<string, string> =>
  Object.fromEntries((['ha', 'mw', 'gas', 'water', 'rail', 'by'] as const).flatMap((name) => (name === 'rail' ? answers.rail === 'yes' : /^[1-9]|^0\.\d*[1-9]/.test(answers[name] ?? '')) ? [[name, answers[name]!] as const] : []))

/**
 * What the investor sent: coded answers in the officer's language, free text as it was written. An amount stands as stated,
 * with all its digits in `title`.
 */
export function Answers({ answers, written, submittedAt, email, listings, sector, district, documents, translation, consents, now, locale }: Props) {
  const t = translator(locale)
  const { company, country, registration, amount, currency, band, contact, phone, language, message, needs } = answers
  const lang = languageTag[written]
  // Sector and district are asked when no project or site is chosen; an amount or a range is enough. What the form did not ask when this was sent is left out.
  const asked = (label: Label) => (label === 'sector' ? sector : label === 'district' ? district : label === 'amount' ? amount || !band : label === 'consents' || !(label === 'band' || isOfAnswers(label)) || answers[label])
  const coded = (name: 'kind' | 'readiness' | 'rail' | 'reach') => answers[name] && codedText(name, answers[name], locale)
  const number = (name: NumberField) => answers[name] && <span className="num">{numberText(name, answers[name], locale)}</span>
  const wanted = needsOf(answers)
  const values: Record<Label, ReactNode> = {
    listings: listings.length > 0 && (
      <ul>
        {listings.map(({ position, href, name, plotCode }) => (
          <li key={position}>
            <a href={href}>
              <TextIn text={name} locale={locale} />
              {plotCode && `, ${plotCode}`}
            </a>
          </li>
        ))}
      </ul>
    ),
    sector: <TextIn text={sector} locale={locale} />,
    district: <TextIn text={district} locale={locale} />,
    amount: amount && currency && <span className="num" title={`${amount} ${currency}`}>{formatMoney(amount, currency, locale)}</span>,
    band: band && <span className="num">{t(`terms.band.${band as (typeof bands)[number]}`)}</span>,
    start: startText(answers, locale),
    kind: coded('kind'), readiness: coded('readiness'), rail: coded('rail'), reach: coded('reach'),
    jobs: number('jobs'), ha: number('ha'), mw: number('mw'), gas: number('gas'), water: number('water'),
    callAt: callText(answers, locale, now),
    consents: <ConsentList consents={consents} locale={locale} />,
    company: company && <span lang={lang}>{company}</span>,
    country: country && countryName(country, locale),
    registration,
    contact: contact && <span lang={lang}>{contact}</span>,
    email: <a href={`mailto:${email}`}>{email}</a>,
    phone: phone && <a href={`tel:${phone}`}>{phone}</a>,
    replyLanguage: isLocale(language) && <span lang={languageTag[language]}>{languageName[language].full}</span>,
  }
  return (
    <article className="msg" id="answers" aria-labelledby="sent">
      <div className="mh">
        <h2 id="sent">{t('desk.answers.heading')}</h2>
        <time dateTime={submittedAt.toISOString()}>{formatInstant(submittedAt, locale)}</time>
      </div>
      <div className="mb">
        <dl className="ans">
          {labels.filter(asked).map((label) => (
            <div key={label}>
              <dt>{isOfAnswers(label) ? t(`answers.label.${label}`) : t(`desk.answers.${label}`)}</dt>
              <dd>{values[label] || <span className="muted">{t('desk.answers.none')}</span>}</dd>
            </div>
          ))}
        </dl>
        {Object.keys(wanted).length > 0 && (
          <p className="small">
            <a href={paths.fit(locale, wanted)}>{t('answers.fit')}</a>
          </p>
        )}
        {[['desk.answers.message', message] as const, ['desk.answers.needs', needs] as const].map(([label, text]) =>
          text ? (
            <div key={label} className="orig">
              <h3>{t(label)}</h3>
              {written !== locale && (
                <p className="small muted">
                  <Icon name="globe" /> {t('desk.answers.verbatim', { language: languageName[written].full })}
                </p>
              )}
              <p className="whitespace-pre-line" lang={lang}>{text}</p>
            </div>
          ) : null,
        )}
        {documents}
        {translation}
      </div>
    </article>
  )
}
