import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

const kinds = [
  'sign-in', 'invitation', 'received', 'new-case', 'high-value', 'reply', 'question', 'proposal', 'agreed', 'declined', 'reopened', 'referred-investor', 'referred-unit', 'investor-wrote', 'withdrawn', 'handed-over', 'left-to-unit', 'promise-half', 'promise-most', 'promise-over', 'promise-beyond', 'nudge', 'set-aside', 'returned', 'daily-digest', 'weekly-digest', 'inbound-note', 'assigned', 'assigned-stand-in', 'merged', 'translation-asked', 'translation-done', 'translation-returned', 'taken', 'colleague', 'meeting-offered', 'meeting-booked', 'meeting-asked', 'meeting-moved', 'meeting-cancelled', 'meeting-reminder', 'meeting-decisions',
] as const

/** What a mail is about, in words; its code where no words exist. */
export function mailKindLabel(kind: string, locale: Locale): string {
  const known = kinds.find((one) => one === kind)
  return known ? translator(locale)(`mail.kinds.${known}`) : kind
}
