/** How a mail stands: `kept` when no mail server is set and it will not leave by itself. */
export type MailState = 'waiting' | 'sent' | 'failing' | 'kept'

export function mailState(mail: { sentAt: Date | null; lastError: string | null }, hasServer: boolean): MailState {
  if (mail.sentAt) return 'sent'
  if (!hasServer) return 'kept'
  return mail.lastError ? 'failing' : 'waiting'
}

/** The text cut into lines, those that are one link of the portal told apart. */
export const linesWithLinks = (text: string): { text: string; isLink: boolean }[] =>
  text.split('\n').map((line) => ({ text: line, isLink: /^https?:\/\/\S+$/.test(line) }))
