import type { Locale } from '@/lib/locales'
import type { MailState } from '@/lib/mail/state'
import { translator } from '@/lib/messages'

const colour: Record<MailState, string> = { waiting: 'c', retrying: 'w', dead: 'd', sent: 's', 'given-up': '', kept: '' }

export const MailStateTag = ({ locale, state }: { locale: Locale; state: MailState }) => <span className={`tag ${colour[state]}`}>{translator(locale)(`mail.list.states.${state}`)}</span>
