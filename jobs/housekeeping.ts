import { and, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import { db } from '@/db/client'
import { attempts, outbox, parkedForms, sessions, signInTokens } from '@/db/schema'
import { secretKinds } from '@/lib/mail/state'
import { attemptWindowMinutes } from '@/server/attempts'
import { printedLinkHours } from '@/server/sign-in-links'
import { buryExpired } from './outbox'

const before = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * 60_000)

/** Deletes what has run out: links, sessions, counted attempts, parked forms, and the text of mails whose link is dead. */
export async function tidyUp(now: Date): Promise<void> {
  await db().delete(signInTokens).where(lt(signInTokens.expires, now))
  await db().delete(sessions).where(lt(sessions.expires, now))
  await db().delete(attempts).where(lt(attempts.at, before(now, attemptWindowMinutes)))
  await db().delete(parkedForms).where(lt(parkedForms.expires, now))
  await buryExpired(now)
  await db().update(outbox).set({ textBody: null, htmlBody: null })
    .where(and(inArray(outbox.kind, [...secretKinds]), isNull(outbox.sentAt), isNotNull(outbox.textBody), lt(outbox.createdAt, before(now, printedLinkHours * 60))))
}
