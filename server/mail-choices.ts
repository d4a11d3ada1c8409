import { createHmac, timingSafeEqual } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { users } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { canInquire } from '@/lib/eoi/policy'
import { NotFound } from '@/lib/errors'
import type { Locale } from '@/lib/locales'
import { isMailChoice, mailChoices, type MailChoice, mutedKinds } from '@/lib/mail/choices'
import { paths } from '@/lib/paths'
import { runtime } from '@/lib/runtime'
import { derivedKey } from './seal'

/** Keeps which mails about their cases the actor wants. Throws NotFound for anybody but an investor. */
export async function chooseMails(actor: SignedIn, wanted: readonly string[]): Promise<void> {
  if (!canInquire(actor)) throw new NotFound()
  await db().transaction(async (tx) => {
    const [row] = await tx.select({ muted: users.mutedMails }).from(users).where(eq(users.id, actor.userId)).for('update')
    await tx.update(users).set({ mutedMails: mutedKinds(wanted, row?.muted ?? []) }).where(eq(users.id, actor.userId))
  })
}

const mark = (userId: string, choice: MailChoice): Buffer => createHmac('sha256', derivedKey('mail choice')).update(`${userId} ${choice}`).digest()

/** The address to which a mail program posts when its reader wants no more mails of this choice (RFC 8058); signed, for one person and one choice. */
export const stopAddress = (locale: Locale, userId: string, choice: MailChoice): string =>
  runtime().env.baseUrl + paths.stopMails(locale, { token: [userId, choice, mark(userId, choice).toString('base64url')].join('.') })

/** Mutes what a signed address names, for whom it was made. False, and nothing done, when the signature is not the portal's. */
export async function stopMails(token: string): Promise<boolean> {
  const [userId = '', choice, signature = ''] = token.split('.')
  if (!isMailChoice(choice)) return false
  const [given, expected] = [Buffer.from(signature, 'base64url'), mark(userId, choice)]
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false
  await db().update(users).set({ mutedMails: sql`array(select distinct unnest(${users.mutedMails} || array[${sql.join(mailChoices[choice].map((kind) => sql`${kind}`), sql`, `)}]::text[]))` }).where(eq(users.id, userId))
  return true
}
