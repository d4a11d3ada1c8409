import { countryName } from '@/lib/countries'
import { formatDate } from '@/lib/dates'
import { type Locale, type Localized, locales, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatMoney } from '@/lib/money'
import { figureInWords } from '@/lib/projects/figure-words'
import { type FigureKind, figureKinds, seeking, stages } from '@/lib/projects/stages'
import type { AuditEntry } from './entry'

/** One field of an entry, in words: what stood there and what stands there now. */
export type ChangeInWords = { field: string; before: string | null; after: string | null; lang?: Locale }
/** Names of what ids stand for, for readers of one language. */
export type NamesById = ReadonlyMap<string, string>

/** Fields of an entry that say how it was made, not what was changed. */
const silent = new Set(['version', 'isicDivision', 'verify'])

/** The changes of an entry in the words of its reader, in the order in which they were written. */
export function changesInWords({ before, after }: Pick<AuditEntry, 'before' | 'after'>, locale: Locale, names: NamesById): ChangeInWords[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter((field) => !silent.has(field))
  return fields.flatMap((field) => {
    const [former, next] = [before?.[field], after?.[field]]
    if (isTexts(former) || isTexts(next)) {
      return locales.filter((language) => language in { ...(former as object), ...(next as object) }).map((language) => ({
        field: `${field}-${language}`, lang: language, before: (former as Localized | undefined)?.[language] ?? null, after: (next as Localized | undefined)?.[language] ?? null,
      }))
    }
    return [{ field, before: inWords(field, former, locale, names), after: inWords(field, next, locale, names) }]
  })
}

const isTexts = (value: unknown): value is Localized => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => (locales as readonly string[]).includes(key))

function inWords(field: string, value: unknown, locale: Locale, names: NamesById): string | null {
  const t = translator(locale)
  if (value === null || value === undefined) return field === 'exportOriented' && value === null ? t('admin.answer.unknown') : null
  if (field === 'countries' && Array.isArray(value)) return value.map((code) => countryName(String(code), locale)).join('; ')
  if (field === 'minAmountUsd' || field === 'maxAmountUsd') return formatMoney(String(value), 'USD', locale)
  if (field === 'days' && Array.isArray(value)) return value.map((day) => formatDate(String(day), locale)).join('; ')
  if (Array.isArray(value)) return value.map((item) => (isTexts(item) ? textIn(item, locale)?.text : names.get(String(item))) ?? String(item)).join('; ')
  if (typeof value === 'boolean') return t(value ? 'admin.answer.yes' : 'admin.answer.no')
  if (field === 'figure' && isFigure(value)) {
    const source = names.get(value.sourceId) ?? value.sourceId
    return `${t(`admin.figure.kinds.${value.kind}`)}: ${figureInWords(value, locale)}${value.asOf ? `, ${t('common.asOf', { date: formatDate(value.asOf, locale) })}` : ''} (${source})`
  }
  if (typeof value === 'object') return Object.entries(value).map(([key, item]) => `${key}: ${String(item)}`).join(', ')
  const text = String(value)
  if (field === 'dayKind' && (text === 'holiday' || text === 'working')) return t(`workCalendar.kind.${text}`)
  if (field === 'decision' && (text === 'same' || text === 'different')) return t(`organisations.${text}`)
  const stage = stages.find((name) => name === text)
  if (field === 'stage' && stage) return t(`terms.stage.${stage}`)
  const sought = seeking.find((name) => name === text)
  if (field === 'seeks' && sought) return t(`admin.seeking.${sought}`)
  if (field === 'stageAsOf' || field === 'date' || field === 'day' || field === 'confirmedOn') return formatDate(text, locale)
  return names.get(text) ?? text
}

type StatedFigure = { kind: FigureKind; value: string; unit: string; sourceId: string; asOf: string | null }
const isFigure = (value: unknown): value is StatedFigure => typeof value === 'object' && value !== null && figureKinds.some((kind) => kind === (value as StatedFigure).kind)

