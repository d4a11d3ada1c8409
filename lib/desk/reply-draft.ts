/** Fields of the reply form that a draft keeps. */
const fields = ['kind', 'message', 'language', 'substantive', 'original', 'originalLanguage'] as const
export type ReplyField = (typeof fields)[number]
/** A reply as far as it is written. */
export type ReplyFields = Partial<Record<ReplyField, string>>

/** What a posted reply form holds of a draft. */
export const readReply = (valueOf: (name: string) => string): ReplyFields =>
  Object.fromEntries(fields.flatMap((name) => (valueOf(name) ? [[name, valueOf(name)]] : [])))

/** Nothing is written yet: choices alone are no draft. */
export const isBlank = ({ message, original }: ReplyFields): boolean => !message?.trim() && !original?.trim()

/** A text with another one after it, as a new paragraph. */
export const joinTexts = (text: string | undefined, added: string): string => (text?.trim() ? `${text.trimEnd()}\n\n${added}` : added)
