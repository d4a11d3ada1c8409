import { locales } from '@/lib/locales'

const day = 86_400_000

/**
 * How to report a fault of security, by RFC 9116. It expires half a year after the day of `now`, so that a copy that
 * nobody renews stops being believed. `mailbox` is the investment unit's, when an admin has entered one; the page of
 * contacts stands first where there is none.
 */
export function securityTxt({ base, mailbox, contacts, now }: { base: string; mailbox: string | null; contacts: string; now: Date }): string {
  const expires = new Date(Math.floor(now.getTime() / day) * day + 182 * day)
  return [...(mailbox ? [`Contact: mailto:${mailbox}`] : []), `Contact: ${contacts}`, `Expires: ${expires.toISOString()}`, `Preferred-Languages: ${locales.join(', ')}`, `Canonical: ${base}/.well-known/security.txt`, ''].join('\n')
}
