import { randomBytes } from 'node:crypto'
import type { Tx } from '@/db/client'
import { signInTokens } from '@/db/schema'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { runtime } from '@/lib/runtime'
import { hashLinkToken } from './token-hashes'

/** Links in mails live for minutes, those that commands print for a day. */
export const mailedLinkMinutes = 10
export const printedLinkHours = 24

/** When a link made `now` stops working. */
export const linkExpiry = (minutes: number, now: Date): Date => new Date(now.getTime() + minutes * 60_000)

type LinkFor = { email: string; locale: Locale; next?: string; minutes: number; now: Date }

/**
 * Makes a link that signs the address in once, and returns its URL. Only the hash of its secret is stored; the URL
 * starts with the configured base, never with what a request named.
 */
export async function createSignInLink(tx: Tx, { email, locale, next, minutes, now }: LinkFor): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx.insert(signInTokens).values({ identifier: email, token: hashLinkToken(token), expires: linkExpiry(minutes, now), locale, next, createdAt: now })
  return runtime().env.baseUrl + paths.signInLink(locale, token, next)
}
