import { parseEmail } from '@/lib/auth/email'
import { isRole, type Role } from '@/lib/auth/roles'
import { isLocale, type Locale } from '@/lib/locales'
import { readLanguages } from '@/lib/translations/languages'
import { type FieldErrors, type Typed, typedValue } from '@/lib/typed-form'

/** What an admin may change of a person. */
export type PersonValues = {
  personName: string | null
  locale: Locale
  role: Role
  /** Ids of the officer's units; empty for everyone else. */
  unitIds: string[]
  /** Those of them that the officer heads. */
  headOf: string[]
  /** What the officer translates from and into, beside Kazakh and Russian. */
  languages: Locale[]
}

const nameLimit = 120
/** Controls whose values are several. */
export const personLists = ['unitIds', 'headOf', 'languages'] as const

/** Reads the form of a person. Whoever heads a unit belongs to it; only officers belong to units. */
export function readPerson(typed: Typed): { values?: PersonValues; errors: FieldErrors } {
  const [personName, locale, role] = [typedValue(typed, 'personName'), typedValue(typed, 'locale'), typedValue(typed, 'role')]
  const headOf = [...new Set(typed.headOf ?? [])].sort()
  const unitIds = [...new Set([...(typed.unitIds ?? []), ...headOf])].sort()
  const errors: FieldErrors = {
    ...(personName.length > nameLimit && { personName: 'too-long' }),
    ...(!isLocale(locale) && { locale: 'choose' }),
    ...(!isRole(role) && { role: 'choose' }),
    ...(role === 'officer' && unitIds.length === 0 && { unitIds: 'officer-unit' }),
  }
  if (!isLocale(locale) || !isRole(role) || Object.keys(errors).length > 0) return { errors }
  const officer = role === 'officer'
  return { values: { personName: personName || null, locale, role, unitIds: officer ? unitIds : [], headOf: officer ? headOf : [], languages: officer ? readLanguages(typed.languages ?? []) : [] }, errors }
}

/** Reads the form that invites a new person. */
export function readInvitation(typed: Typed): { values?: PersonValues & { email: string }; errors: FieldErrors } {
  const address = typedValue(typed, 'email')
  const email = parseEmail(address)
  const { values, errors } = readPerson(typed)
  const all = { ...(!email && { email: address ? 'email' : 'required' }), ...errors }
  return email && values ? { values: { ...values, email }, errors: all } : { errors: all }
}
