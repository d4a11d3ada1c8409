import { and, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import { db } from '@/db/client'
import { attempts, outbox, parkedForms, sessions, signInTokens, users } from '@/db/schema'
import { roles } from '@/lib/auth/roles'
import { sessionLife } from '@/lib/auth/session-life'
import { secretKinds } from '@/lib/mail/state'
import { attemptWindowMinutes } from '@/server/attempts'
import { printedLinkHours } from '@/server/sign-in-links'
import { finishErasures } from '@/server/own-data/erase'
import { buryExpired } from './outbox'

const before = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * 60_000)

/** Deletes what has run out: links, sessions that are over or idle, counted attempts, parked forms, the text of mails whose link is dead, and the accounts of those who asked for it. */
export async function tidyUp(now: Date): Promise<void> {
  await db().delete(signInTokens).where(lt(signInTokens.expires, now))
  await db().delete(sessions).where(lt(sessions.expires, now))
  for (const role of roles) {
    const people = db().select({ id: users.id }).from(users).where(eq(users.role, role))
    await db().delete(sessions).where(and(lt(sessions.usedAt, new Date(now.getTime() - sessionLife[role].idle)), inArray(sessions.userId, people)))
  }
  await db().delete(attempts).where(lt(attempts.at, before(now, attemptWindowMinutes)))
  await db().delete(parkedForms).where(lt(parkedForms.expires, now))
  await buryExpired(now)
  await finishErasures(now)
  await db().update(outbox).set({ textBody: null, htmlBody: null })
    .where(and(inArray(outbox.kind, [...secretKinds]), isNull(outbox.sentAt), isNotNull(outbox.textBody), lt(outbox.createdAt, before(now, printedLinkHours * 60))))
}
