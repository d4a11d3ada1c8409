/** Digits and signs typed with a Chinese keyboard are full-width; here they count as plain ones. */
const halfWidth = (typed: string): string => typed.normalize('NFKC')

/** A registration number as it is compared: without spaces and dashes, in capitals. */
export const plainRegistration = (typed: string): string => halfWidth(typed).replace(/[\s\p{Pd}]/gu, '').toUpperCase()

/** The code of what is wrong with a company's number: BIN (Kazakhstan) and Unified Social Credit Code (China) are checked; other countries' numbers are not. */
export function registrationError(registration: string, country: string): 'bin' | 'uscc' | undefined {
  const compact = plainRegistration(registration)
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
