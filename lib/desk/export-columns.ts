import { countryName } from '@/lib/countries'
import { formatInstant } from '@/lib/dates'
import { bands } from '@/lib/eoi/fields'
import { isLostReason } from '@/lib/eoi/lost'
import type { State } from '@/lib/eoi/states'
import type { Urgency } from '@/lib/eoi/urgency'
import { type Cell, numberCell } from '@/lib/export/cells'
import { type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** Cases in one file at most. */
export const mostExported = 10_000

export type ExportedCase = {
  reference: string
  state: State
  submittedAt: Date | null
  updatedAt: Date
  answers: Record<string, string>
  unitName: Localized
  officer: string | null
  projectName: Localized | null
  siteName: Localized | null
  plotCode: string | null
  highValue: boolean
  lostReason: string | null
  lostCountry: string | null
  urgency: Urgency
}

/** What the file needs beside the cases: names of sectors by id. */
export type ExportNames = { sectors: ReadonlyMap<string, Localized> }

type Column = 'reference' | 'state' | 'received' | 'changed' | 'company' | 'country' | 'registration' | 'contact' | 'sector' | 'listing' | 'amount' | 'currency' | 'band' | 'unit' | 'officer' | 'promise' | 'due' | 'late' | 'high' | 'lost' | 'lostCountry'

const isBand = (value: string | undefined): value is (typeof bands)[number] => (bands as readonly (string | undefined)[]).includes(value)
const instant = (at: Date | null | undefined, locale: Locale): string => (at ? formatInstant(at, locale) : '')

const columns: Record<Column, (row: ExportedCase, locale: Locale, names: ExportNames) => Cell> = {
  reference: ({ reference }) => reference,
  state: ({ state }, locale) => translator(locale)(`terms.caseState.${state}`),
  received: ({ submittedAt }, locale) => instant(submittedAt, locale),
  changed: ({ updatedAt }, locale) => instant(updatedAt, locale),
  company: ({ answers }) => answers.company ?? '',
  country: ({ answers }, locale) => (answers.country ? countryName(answers.country, locale) : ''),
  registration: ({ answers }) => answers.registration ?? '',
  contact: ({ answers }) => answers.contact ?? '',
  sector: ({ answers }, locale, { sectors }) => textIn(sectors.get(answers.sector ?? ''), locale)?.text ?? '',
  listing: ({ projectName, siteName, plotCode }, locale) => [textIn(projectName ?? siteName, locale)?.text, plotCode].filter(Boolean).join(', '),
  amount: ({ answers }) => numberCell(answers.amount ?? ''),
  currency: ({ answers }) => (answers.amount ? (answers.currency ?? '') : ''),
  band: ({ answers }, locale) => (isBand(answers.band) ? translator(locale)(`terms.band.${answers.band}`) : ''),
  unit: ({ unitName }, locale) => textIn(unitName, locale)?.text ?? '',
  officer: ({ officer }) => officer ?? '',
  promise: ({ urgency: { clock } }, locale) => (clock ? translator(locale)(`desk.promise.${clock.promise}`) : ''),
  due: ({ urgency: { clock, kind } }, locale) => (kind === 'waiting' ? translator(locale)('desk.urgency.waiting') : instant(clock?.due, locale)),
  late: ({ urgency: { kind } }, locale) => translator(locale)(kind === 'late' ? 'deskList.export.yes' : 'deskList.export.no'),
  high: ({ highValue }, locale) => translator(locale)(highValue ? 'deskList.export.yes' : 'deskList.export.no'),
  lost: ({ lostReason }, locale) => (isLostReason(lostReason) ? translator(locale)(`caseWork.lost.reasons.${lostReason}`) : ''),
  lostCountry: ({ lostCountry }, locale) => (lostCountry ? countryName(lostCountry, locale) : ''),
}

const names = Object.keys(columns) as Column[]

/** The first line of the file. */
export const exportHeader = (locale: Locale): string[] => names.map((name) => translator(locale)(`deskList.export.column.${name}`))
/** One case as a line of the file; what is not known is empty. */
export const exportCells = (row: ExportedCase, locale: Locale, known: ExportNames): Cell[] => names.map((name) => columns[name](row, locale, known))
