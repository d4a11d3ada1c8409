import { parseEmail } from '@/lib/auth/email'
import { controlsOfTexts, requiredTexts, typedTexts } from '@/lib/localized-fields'
import { type Localized, locales } from '@/lib/locales'
import type { Controls } from '@/lib/projects/conflict'
import { type FieldErrors, type Typed, typedValue } from '@/lib/typed-form'

/** What an admin may change of a unit. */
export type UnitValues = { name: Localized; nameAssumed: boolean; mailbox: string | null; firstReplyDays: number; substantiveDays: number }

/** A promise is made for so many working days. */
export const promiseDays = { min: 1, max: 30 } as const
export const unitNameMax = 160

/** What the form of a unit shows. */
export const controlsOfUnit = ({ name, nameAssumed, mailbox, firstReplyDays, substantiveDays }: UnitValues): Controls => ({
  ...controlsOfTexts('unitName', name), nameKnown: nameAssumed ? '' : 'yes', mailbox: mailbox ?? '', firstReplyDays: String(firstReplyDays), substantiveDays: String(substantiveDays),
})

const readDays = (typed: string): number | undefined => {
  const days = /^\d{1,2}$/.test(typed) ? Number(typed) : Number.NaN
  return days >= promiseDays.min && days <= promiseDays.max ? days : undefined
}

/** Reads the form of a unit. A substantive answer is never promised before an answer by a person. */
export function readUnit(typed: Typed): { values?: UnitValues; errors: FieldErrors } {
  const errors: FieldErrors = {}
  const name = requiredTexts(unitNameMax).safeParse(typedTexts(typed, 'unitName'))
  for (const issue of name.error?.issues ?? []) errors[`unitName-${String(issue.path[0] ?? locales[0])}`] = issue.message
  const address = typedValue(typed, 'mailbox')
  const mailbox = address ? parseEmail(address) : null
  if (mailbox === undefined) errors.mailbox = 'email'
  const [firstReplyDays, substantiveDays] = [readDays(typedValue(typed, 'firstReplyDays')), readDays(typedValue(typed, 'substantiveDays'))]
  if (firstReplyDays === undefined) errors.firstReplyDays = 'promise-days'
  if (substantiveDays === undefined) errors.substantiveDays = 'promise-days'
  else if (firstReplyDays !== undefined && substantiveDays < firstReplyDays) errors.substantiveDays = 'promise-order'
  if (!name.success || mailbox === undefined || firstReplyDays === undefined || substantiveDays === undefined || Object.keys(errors).length > 0) return { errors }
  return { values: { name: name.data, nameAssumed: typedValue(typed, 'nameKnown') !== 'yes', mailbox, firstReplyDays, substantiveDays }, errors }
}
