import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { countryName } from '@/lib/countries'
import { formatDate, formatInstant } from '@/lib/dates'
import { type bands, starts } from '@/lib/eoi/fields'
import { isLocale, languageName, languageTag, type Locale, type Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatMoney } from '@/lib/money'
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
  locale: Locale
}

const labels = ['listings', 'sector', 'district', 'amount', 'band', 'start', 'company', 'country', 'registration', 'contact', 'email', 'phone', 'replyLanguage'] as const
type Label = (typeof labels)[number]

/**
 * What the investor sent: coded answers in the officer's language, free text as it was written. An amount stands as stated,
 * with all its digits in `title`.
 */
export function Answers({ answers, written, submittedAt, email, listings, sector, district, locale }: Props) {
  const t = translator(locale)
  const { company, country, registration, amount, currency, band, start, contact, phone, language, message, needs } = answers
  const lang = languageTag[written]
  const startWords = (value: string) => ((starts as readonly string[]).includes(value) ? t(`terms.start.${value as (typeof starts)[number]}`) : formatDate(value, locale))
  // Sector and district are asked when no project or site is chosen; an amount or a range is enough.
  const asked = (label: Label) => (label === 'sector' ? sector : label === 'district' ? district : label === 'band' ? band : label === 'amount' ? amount || !band : true)
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
    start: start && startWords(start),
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
              <dt>{t(`desk.answers.${label}`)}</dt>
              <dd>{values[label] || <span className="muted">{t('desk.answers.none')}</span>}</dd>
            </div>
          ))}
        </dl>
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
      </div>
    </article>
  )
}
