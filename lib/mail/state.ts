/** Why the portal stopped trying to send a mail. */
export const deadReasons = ['refused', 'retries', 'link-expired'] as const
export type DeadReason = (typeof deadReasons)[number]

/** Mails whose text is a secret: it is forgotten once the mail has left, and shown to admins only where no mail leaves at all. */
export const secretKinds: readonly string[] = ['sign-in', 'invitation']

/** How a mail stands: `kept` when no mail server is set and it will not leave by itself. */
export const mailStates = ['waiting', 'retrying', 'dead', 'sent', 'given-up', 'kept'] as const
export type MailState = (typeof mailStates)[number]

export type MailFacts = { sentAt: Date | null; lastError: string | null; deadAt: Date | null; givenUpAt: Date | null }

export function mailState(mail: MailFacts, hasServer: boolean): MailState {
  if (mail.sentAt) return 'sent'
  if (mail.givenUpAt) return 'given-up'
  if (mail.deadAt) return 'dead'
  if (!hasServer) return 'kept'
  return mail.lastError ? 'retrying' : 'waiting'
}

/** The text cut into lines, those that are one link of the portal told apart. */
export const linesWithLinks = (text: string): { text: string; isLink: boolean }[] =>
  text.split('\n').map((line) => ({ text: line, isLink: /^https?:\/\/\S+$/.test(line) }))
