import { z } from 'zod'
import { isCountry } from '@/lib/countries'
import { locales } from '@/lib/locales'
import { currencies } from '@/lib/projects/stages'

/** Ranges of the planned investment in US dollars, for those who do not want to give an amount yet. */
export const bands = ['under-1m', '1m-5m', '5m-10m', '10m-50m', '50m-100m', 'over-100m', 'unknown'] as const
/** Lower end of each band in US dollars; null when nothing is known. */
export const bandFromUsd: Record<(typeof bands)[number], number | null> = {
  'under-1m': 0, '1m-5m': 1e6, '5m-10m': 5e6, '10m-50m': 10e6, '50m-100m': 50e6, 'over-100m': 100e6, unknown: null,
}
/** When the investor means to start. */
export const starts = ['within-6-months', '6-12-months', '1-2-years', 'later', 'unknown'] as const

/** Digits and signs typed with a Chinese keyboard are full-width; here they count as plain ones. */
const halfWidth = (typed: string): string => typed.normalize('NFKC')

/** "5 000 000", "5,000,000.50" or "5000000" as a plain decimal; what cannot be read is left to be refused. */
export const plainDecimal = (typed: string): string => {
  const compact = halfWidth(typed).replace(/[\s']/g, '')
  return /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(compact) ? compact.replaceAll(',', '') : compact.replace(/^(\d+),(\d{1,2})$/, '$1.$2')
}
/** "+7 (725) 123-45-67" as E.164. */
const plainPhone = (typed: string): string => halfWidth(typed).replace(/[\s()./-]/g, '').replace(/^00/, '+')

const text = (max: number) => z.string().trim().max(max, 'too-long')
const required = (max: number) => text(max).min(1, 'required')
/** Empty, or what `rule` takes; refused with the rule's own code. */
const optional = (rule: z.ZodType<string, string>) =>
  z.string().superRefine((value, context) => {
    const refused = value === '' ? undefined : rule.safeParse(value).error
    if (refused) context.addIssue({ code: 'custom', message: refused.issues[0]!.message })
  })

/**
 * The questions of the form, page by page, each with its rule. Values are text as typed, in normal form once they
 * pass; an empty one means "not answered". Names are those of the contract. Error codes name the sentence.
 */
export const eoiFields = {
  sector: { page: 'interest', rule: z.string().regex(/^[a-z0-9-]{0,60}$/, 'choose') },
  district: { page: 'interest', rule: z.string().regex(/^[a-z0-9-]{0,60}$/, 'choose') },
  message: { page: 'interest', rule: required(5000) },
  company: { page: 'company', rule: required(200) },
  country: { page: 'company', rule: z.string().refine(isCountry, 'choose') },
  registration: { page: 'company', rule: text(40) },
  amount: { page: 'investment', rule: z.string().transform(plainDecimal).pipe(optional(z.string().regex(/^(?=.*[1-9])\d{1,15}(\.\d{1,2})?$/, 'amount'))) },
  currency: { page: 'investment', rule: optional(z.enum(currencies, 'choose')) },
  band: { page: 'investment', rule: optional(z.enum(bands, 'choose')) },
  start: { page: 'investment', rule: optional(z.union([z.enum(starts), z.string().regex(/^20\d\d(-(0[1-9]|1[0-2])(-[0-3]\d)?)?$/, 'choose')], 'choose')) },
  needs: { page: 'needs', rule: text(5000) },
  contact: { page: 'contact', rule: required(120) },
  phone: { page: 'contact', rule: z.string().trim().transform(plainPhone).pipe(optional(z.string().regex(/^\+[1-9]\d{6,14}$/, 'phone'))) },
  language: { page: 'contact', rule: optional(z.enum(locales, 'choose')) },
  consent: { page: 'check', rule: z.string().refine((value) => value === 'yes' || value === 'on' || value === 'true' || value === '1', 'consent') },
  news: { page: 'check', rule: z.string().transform((value) => (value ? 'yes' : '')) },
} as const satisfies Record<string, { page: string; rule: z.ZodType<string, string> }>

export type EoiField = keyof typeof eoiFields
export const eoiPages = ['interest', 'company', 'investment', 'needs', 'contact', 'check'] as const
export type EoiPage = (typeof eoiPages)[number]
export const eoiFieldNames = Object.keys(eoiFields) as EoiField[]
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
  if (pages.includes('company') && values.registration && !errors.registration) {
    const code = registrationError(values.registration, values.country ?? '')
    if (code) errors.registration = code
  }
  return { values, errors }
}

/** BIN (Kazakhstan, 12 digits) and Unified Social Credit Code (China, 18 characters) are checked; other countries' numbers are not. */
function registrationError(registration: string, country: string): string | undefined {
  const compact = halfWidth(registration).replace(/[\s-]/g, '').toUpperCase()
  if (country === 'KZ') return isBin(compact) ? undefined : 'bin'
  if (country === 'CN') return isUscc(compact) ? undefined : 'uscc'
  return undefined
}

/** Business identification number: 12 digits, the last one a check digit modulo 11, with a second row of weights. */
export function isBin(value: string): boolean {
  if (!/^\d{12}$/.test(value)) return false
  const digits = [...value].map(Number)
  const remainder = (shift: number) => digits.slice(0, 11).reduce((sum, digit, index) => sum + digit * (((index + shift) % 11) + 1), 0) % 11
  const first = remainder(0)
  const check = first === 10 ? remainder(2) : first
  return check !== 10 && check === digits[11]
}

/** Unified Social Credit Code: 18 characters without I, O, S, V, Z; GB 32100-2015 check character modulo 31. */
export function isUscc(value: string): boolean {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  if (!new RegExp(`^[${alphabet}]{18}$`).test(value)) return false
  const sum = [...value].slice(0, 17).reduce((total, character, index) => total + alphabet.indexOf(character) * (3 ** index % 31), 0)
  return alphabet[(31 - (sum % 31)) % 31] === value[17]
}

/** The amount in US dollars as far as it is known: stated in dollars, or the lower end of the band. */
export function amountUsd(answers: Record<string, string>): number | null {
  if (answers.amount && answers.currency === 'USD') return Number(answers.amount)
  if (answers.amount) return null
  return bandFromUsd[answers.band as (typeof bands)[number]] ?? null
}
