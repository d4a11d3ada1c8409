import type { ReactNode } from 'react'
import { countryName } from '@/lib/countries'
import { formatDate } from '@/lib/dates'
import { bands, checkAnswers, type EoiField, eoiFields, fieldsOf, type EoiPage, starts } from '@/lib/eoi/fields'
import { isLocale, languageName, languageTag, type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatNumber } from '@/lib/money'

/** Names of the sector and the district that were chosen, where the inquiry names no listing. */
export type ChosenNames = { sector?: Localized; district?: Localized }
type Props = { locale: Locale; answers: Record<string, string>; names: ChosenNames }

const written: readonly EoiField[] = ['message', 'needs', 'company', 'contact', 'registration']

/** One answer in the reader's language; free text verbatim, in its writer's language. Undefined when there is none. */
export function answerText(name: EoiField, { locale, answers, names }: Props): ReactNode {
  const t = translator(locale)
  const value = answers[name]
  if (!value) return undefined
  switch (name) {
    case 'sector': case 'district': return textIn(names[name], locale)?.text ?? value
    case 'country': return countryName(value, locale)
    case 'amount': return <span className="nw">{/^\d+(\.\d+)?$/.test(value) ? formatNumber(value, locale) : value} {answers.currency}</span>
    case 'band': return isOneOf(bands, value) ? t(`terms.band.${value}`) : value
    case 'start': return isOneOf(starts, value) ? t(`terms.start.${value}`) : formatDate(value, locale)
    case 'language': return isLocale(value) ? <span lang={languageTag[value]}>{languageName[value].full}</span> : value
    default: return written.includes(name) ? <span className="whitespace-pre-line">{value}</span> : value
  }
}

const isOneOf = <T extends string>(list: readonly T[], value: string): value is T => list.includes(value as T)

/** The currency stands with its amount, the consents stand by themselves; sector and district only where they were asked. */
export const answered = (page: EoiPage, hasListings: boolean): EoiField[] =>
  fieldsOf(page).filter((name) => name !== 'currency' && eoiFields[name].page !== 'check' && !(hasListings && (name === 'sector' || name === 'district')))

/** Whether an answer is missing that has to be given before the form can be sent. */
export const isMissing = (name: EoiField, answers: Record<string, string>): boolean => Boolean(checkAnswers(answers, [eoiFields[name].page]).errors[name])
