import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

const known = ['investor', 'officer', 'editor', 'admin', 'system', 'anyone'] as const

/** In which role somebody acted, in words. */
export function roleLabel(role: string, locale: Locale): string {
  const one = known.find((name) => name === role)
  return one ? translator(locale)(`auditRoom.role.${one}`) : role
}
