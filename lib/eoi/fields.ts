import { z } from 'zod'
import { isCountry } from '@/lib/countries'
import { readDecimal } from '@/lib/decimal'
import { locales } from '@/lib/locales'
import { registrationError } from '@/lib/organisations/registration'
import { currencies } from '@/lib/projects/stages'
import { isStatedDate } from '@/lib/stated-date'
import { isZone } from '@/lib/time-zones'

/** Ranges of the planned investment in US dollars, for those who do not want to give an amount yet. */
export const bands = ['under-1m', '1m-5m', '5m-10m', '10m-50m', '50m-100m', 'over-100m', 'unknown'] as const
/** Lower end of each band in US dollars; null when nothing is known. */
export const bandFromUsd: Record<(typeof bands)[number], number | null> = {
  'under-1m': 0, '1m-5m': 1e6, '5m-10m': 5e6, '10m-50m': 10e6, '50m-100m': 50e6, 'over-100m': 100e6, unknown: null,
}
/** When the investor means to start. */
export const starts = ['within-6-months', '6-12-months', '1-2-years', 'later', 'unknown'] as const

/** What an inquiry is about; nothing said means an investment. */
export const kinds = ['investment', 'export', 'event', 'other'] as const
/** How far the decision to invest is. */
export const readinesses = ['decided', 'comparing', 'exploring', 'unknown'] as const
/** Whether the plot must have a siding. */
export const railNeeds = ['yes', 'no', 'unknown'] as const
/** How the investor wishes to be answered: every answer is on the portal and announced by mail; some wish to be called as well. */
export const reaches = ['email', 'call'] as const
/** Said instead of a number that is not known yet. */
export const unknownNumber = 'unknown'
/** What is asked as a number, with the most that is no slip of the keyboard: hectares, megawatts, cubic metres of gas an hour and of water a day, jobs. */
export const numberFields = { jobs: 100_000, ha: 100_000, mw: 100_000, gas: 1_000_000, water: 1_000_000 } as const
export type NumberField = keyof typeof numberFields
export const isNumberField = (name: string): name is NumberField => Object.hasOwn(numberFields, name)

/** Digits and signs typed with a Chinese keyboard are full-width; here they count as plain ones. */
const halfWidth = (typed: string): string => typed.normalize('NFKC')

/** "5 000 000", "5,000,000.50" or "5000000" as a plain decimal; what cannot be read is left to be refused. */
export const plainDecimal = (typed: string): string => {
  const compact = halfWidth(typed).replace(/[\s']/g, '')
  return /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(compact) ? compact.replaceAll(',', '') : compact.replace(/^(\d+),(\d{1,2})$/, '$1.$2')
}
/** "+7 (725) 123-45-67" as E.164. */
const plainPhone = (typed: string): string => halfWidth(typed).replace(/[\s()./-]/g, '').replace(/^00/, '+')

/** "2027-09", "9.2027", "2027年9月" or "2027" as a year, with its month where it is said; what cannot be read is left to be refused. */
export function plainMonth(typed: string): string {
  const compact = halfWidth(typed).trim().replace(/[年/.]/g, '-').replace(/[月ж г]+\.?$/u, '').replace(/-$/, '')
  const [, year, month] = /^(20\d\d)-(\d{1,2})$/.exec(compact) ?? []
  const [, monthFirst, yearLast] = /^(\d{1,2})-(20\d\d)$/.exec(compact) ?? []
  if (year && month) return `${year}-${month.padStart(2, '0')}`
  return yearLast && monthFirst ? `${yearLast}-${monthFirst.padStart(2, '0')}` : compact
}

const text = (max: number) => z.string().trim().max(max, 'too-long')
const required = (max: number) => text(max).min(1, 'required')
/** Empty, or what `rule` takes; refused with the rule's own code. */
const optional = (rule: z.ZodType<string, string>) =>
  z.string().superRefine((value, context) => {
    const refused = value === '' ? undefined : rule.safeParse(value).error
    if (refused) context.addIssue({ code: 'custom', message: refused.issues[0]!.message })
  })

/** A number of at most three decimals, or that it cannot be said yet. Nought is an answer: none is needed. */
const number = (name: NumberField, whole = false) =>
  z.string().transform((typed) => (typed.trim() === unknownNumber ? unknownNumber : (readDecimal(typed) ?? typed))).pipe(
    optional(z.string().refine((value) => value === unknownNumber || ((whole ? /^\d+$/ : /^\d+(\.\d{1,3})?$/).test(value) && Number(value) <= numberFields[name]), 'number')),
  )

/** A box that may be ticked or not. */
const box = z.string().transform((value) => (value ? 'yes' : ''))

/**
 * The questions of the form, page by page, each with its rule; `of` names the question of which a field is a part. Values are text as
 * typed, in normal form once they pass; an empty one means "not answered". Names are those of the contract, and those of the needs of a
 * plot are the same as in the search for plots (`lib/plots/needs.ts`). Error codes name the sentence.
 */
export const eoiFields = {
  kind: { page: 'interest', rule: optional(z.enum(kinds, 'choose')) },
  message: { page: 'interest', rule: required(5000) },
  sector: { page: 'interest', rule: z.string().regex(/^[a-z0-9-]{0,60}$/, 'choose') },
  district: { page: 'interest', rule: z.string().regex(/^[a-z0-9-]{0,60}$/, 'choose') },
  company: { page: 'company', rule: required(200) },
  country: { page: 'company', rule: z.string().refine(isCountry, 'choose') },
  registration: { page: 'company', rule: text(40) },
  amount: { page: 'investment', rule: z.string().transform(plainDecimal).pipe(optional(z.string().regex(/^(?=.*[1-9])\d{1,15}(\.\d{1,2})?$/, 'amount'))) },
  currency: { page: 'investment', of: 'amount', rule: optional(z.enum(currencies, 'choose')) },
  band: { page: 'investment', of: 'amount', rule: optional(z.enum(bands, 'choose')) },
  jobs: { page: 'investment', rule: number('jobs', true) },
  readiness: { page: 'investment', rule: optional(z.enum(readinesses, 'choose')) },
  ha: { page: 'needs', rule: number('ha') },
  mw: { page: 'needs', rule: number('mw') },
  gas: { page: 'needs', rule: number('gas') },
  water: { page: 'needs', rule: number('water') },
  rail: { page: 'needs', rule: optional(z.enum(railNeeds, 'choose')) },
  start: { page: 'needs', rule: optional(z.union([z.enum(starts), z.string().regex(/^20\d\d(-(0[1-9]|1[0-2])(-[0-3]\d)?)?$/, 'choose')], 'choose')) },
  by: { page: 'needs', of: 'start', rule: z.string().transform((typed) => (isStatedDate(plainMonth(typed)) ? plainMonth(typed) : typed)).pipe(optional(z.string().refine((value) => value.startsWith('20') && isStatedDate(value), 'month'))) },
  needs: { page: 'needs', rule: text(5000) },
  contact: { page: 'contact', rule: required(120) },
  language: { page: 'contact', rule: optional(z.enum(locales, 'choose')) },
  reach: { page: 'contact', rule: optional(z.enum(reaches, 'choose')) },
  phone: { page: 'contact', of: 'reach', rule: z.string().trim().transform(plainPhone).pipe(optional(z.string().regex(/^\+[1-9]\d{6,14}$/, 'phone'))) },
  zone: { page: 'contact', of: 'reach', rule: optional(z.string().refine(isZone, 'choose')) },
  callAt: { page: 'contact', of: 'reach', rule: optional(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'choose')) },
  consent: { page: 'check', rule: z.string().refine((value) => value === 'yes' || value === 'on' || value === 'true' || value === '1', 'consent') },
  passing: { page: 'check', rule: box },
  calls: { page: 'check', rule: box },
  news: { page: 'check', rule: box },
} as const satisfies Record<string, { page: string; of?: string; rule: z.ZodType<string, string> }>

export type EoiField = keyof typeof eoiFields
export const eoiPages = ['interest', 'company', 'investment', 'needs', 'contact', 'check'] as const
export type EoiPage = (typeof eoiPages)[number]
export const eoiFieldNames = Object.keys(eoiFields) as EoiField[]
/** What a reader counts: fields that ask something by themselves. The boxes of the last page ask nothing, they allow. */
export const eoiQuestions: readonly EoiField[] = eoiFieldNames.filter((name) => !('of' in eoiFields[name]) && eoiFields[name].page !== 'check')
export const fieldsOf = (page: EoiPage): EoiField[] => eoiFieldNames.filter((name) => eoiFields[name].page === page)

export type EoiErrors = Partial<Record<EoiField, string>>

/**
 * Checks answers, of one page or of all. Gives the values in normal form (as typed where refused) and an error code for each
 * field that cannot be taken.
 */
export function checkAnswers(answers: Record<string, string>, pages: readonly EoiPage[] = eoiPages): { values: Record<string, string>; errors: EoiErrors } {
  const values: Record<string, string> = {}
  const errors: EoiErrors = {}
  for (const page of pages) {
    for (const name of fieldsOf(page)) {
      const typed = answers[name] ?? ''
      const parsed = eoiFields[name].rule.safeParse(typed)
      values[name] = parsed.success ? parsed.data : typed
      if (!parsed.success) errors[name] = parsed.error.issues[0]?.message ?? 'required'
    }
  }
  if (pages.includes('investment')) {
    if (!errors.amount && values.amount && !values.currency) errors.currency = 'currency-for-amount'
    if (!errors.amount && !values.amount && !values.band) errors.band = 'amount-or-band'
  }
  if (pages.includes('contact') && !errors.phone && values.reach === 'call' && !values.phone) errors.phone = 'for-call'
  if (pages.includes('contact') && !errors.zone && !errors.callAt && values.callAt && !values.zone) errors.zone = 'for-time'
  // Who wishes to be called has to allow it; the two may have been said on different days.
  if (pages.includes('check') && (answers.reach ?? '') === 'call' && !values.calls) errors.calls = 'for-call'
  if (pages.includes('company') && values.registration && !errors.registration) {
    const code = registrationError(values.registration, values.country ?? '')
    if (code) errors.registration = code
  }
  return { values, errors }
}

/** The amount in US dollars as far as it is known: stated in dollars, or the lower end of the band. */
export function amountUsd(answers: Record<string, string>): number | null {
  if (answers.amount && answers.currency === 'USD') return Number(answers.amount)
  if (answers.amount) return null
  return bandFromUsd[answers.band as (typeof bands)[number]] ?? null
}

/** The jobs that the investment would make; null when none were said. */
export const jobsOf = ({ jobs }: Record<string, string>): number | null => (jobs && /^\d+$/.test(jobs) ? Number(jobs) : null)
