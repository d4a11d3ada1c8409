/** The first value of a header by its lower-case name; empty when the mail has none. */
export type HeaderOf = (name: string) => string

/**
 * Whether no person wrote a mail: answers of machines, reports of other mail servers, lists, and mails of this portal. Nobody answers
 * these, else two machines would write to each other for ever (RFC 3834, 2).
 */
export function isAutomatic(header: HeaderOf): boolean {
  const submitted = header('auto-submitted').trim().toLowerCase()
  return (
    (submitted !== '' && !submitted.startsWith('no')) ||
    /^(bulk|junk|list|auto_reply)$/i.test(header('precedence').trim()) ||
    ['x-autoreply', 'x-autorespond', 'x-auto-reply', 'list-id', 'x-invest-kind', 'x-failed-recipients'].some((name) => header(name) !== '') ||
    /^multipart\/report\b/i.test(header('content-type').trim()) ||
    header('return-path').trim() === '<>' ||
    /<?(mailer-daemon|postmaster|no-?reply)@/i.test(header('from'))
  )
}
