import { z } from 'zod'

/**
 * An address as people type it, in the one form in which it is stored: lower case, full-width letters and signs of
 * East Asian keyboards made plain. Undefined when it is no mail address.
 */
export function parseEmail(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').replace(/。/g, '.').trim().toLowerCase()
  return plain.length <= 254 && z.email().safeParse(plain).success ? plain : undefined
}
