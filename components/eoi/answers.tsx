import type { ReactNode } from 'react'
import { countryName } from '@/lib/countries'
import { callText, codedText, numberText, startText } from '@/lib/eoi/answer-words'
import { bands, checkAnswers, type EoiField, eoiFields, fieldsOf, type EoiPage, isNumberField } from '@/lib/eoi/fields'
import { isLocale, languageName, languageTag, type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatNumber } from '@/lib/money'

/** Names of the sector and the district that were chosen, where the inquiry names no listing. */
export type ChosenNames = { sector?: Localized; district?: Localized }
type Props = { locale: Locale; answers: Record<string, string>; names: ChosenNames; now: Date }

const written: readonly EoiField[] = ['message', 'needs', 'company', 'contact', 'registration']

/** One answer in the reader's language; free text verbatim, in its writer's language. Undefined when there is none. */
export function answerText(name: EoiField, { locale, answers, names, now }: Props): ReactNode {
  const t = translator(locale)
  const value = name === 'start' ? answers.start || answers.by : answers[name]
  if (!value) return undefined
  if (isNumberField(name)) return numberText(name, value, locale)
  switch (name) {
    case 'sector': case 'district': return textIn(names[name], locale)?.text ?? value
    case 'country': return countryName(value, locale)
    case 'amount': return <span className="nw">{/^\d+(\.\d+)?$/.test(value) ? formatNumber(value, locale) : value} {answers.currency}</span>
    case 'band': return isOneOf(bands, value) ? t(`terms.band.${value}`) : value
    case 'start': return startText(answers, locale)
    case 'kind': case 'readiness': case 'rail': case 'reach': return codedText(name, value, locale)
    case 'callAt': return callText(answers, locale, now)
    case 'language': return isLocale(value) ? <span lang={languageTag[value]}>{languageName[value].full}</span> : value
    default: return written.includes(name) ? <span className="whitespace-pre-line">{value}</span> : value
  }
}

const isOneOf = <T extends string>(list: readonly T[], value: string): value is T => list.includes(value as T)

/** Asked only of who names no listing: a listing says it. */
const withoutListing: readonly EoiField[] = ['kind', 'sector', 'district']

/**
 * The rows of a page. The currency stands with its amount, the month with the start, the zone with the time of the call, the consents by themselves; a part of a
 * question only where it was answered, and of amount and range the one that was.
 */
export const answered = (page: EoiPage, hasListings: boolean, answers: Record<string, string>): EoiField[] =>
  fieldsOf(page).filter((name) => {
    if (name === 'currency' || name === 'by' || name === 'zone' || eoiFields[name].page === 'check' || (hasListings && withoutListing.includes(name))) return false
    if (name === 'amount') return Boolean(answers.amount)
    if (name === 'band') return Boolean(answers.band) || !answers.amount
    return Boolean(answers[name]) || !('of' in eoiFields[name]) || isMissing(name, answers)
  })

/** Whether an answer is missing that has to be given before the form can be sent. */
export const isMissing = (name: EoiField, answers: Record<string, string>): boolean => Boolean(checkAnswers(answers, [eoiFields[name].page]).errors[name])
