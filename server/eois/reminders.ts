import { eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { readCalendar } from '@/db/queries/eois'
import { casesSetAside, casesToNudge, casesToReturn, casesToSetAside, casesToWarnOf, readHeldCase, silenceCause } from '@/db/queries/reminders'
import { eoiClocks, eoiNotices, eois, units, users } from '@/db/schema'
import { nudgeMail, returnedMail, setAsideMail, warningMail } from '@/emails/reminders'
import type { Actor } from '@/lib/auth/roles'
import { type Calendar, isWorkingTime } from '@/lib/eoi/calendar'
import { daysAfter, levelsReached, levelsTold, nudgesReached, silenceDays, type WarningLevel } from '@/lib/eoi/reminders'
import { returnsAt } from '@/lib/eoi/return-timer'
import { ExpectedError } from '@/lib/errors'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { runtime } from '@/lib/runtime'
import { queueMails, type QueuedMail } from '@/server/outbox'
import { unitName, unitOrStandIns, writeEvent } from './case'
import { deputyAkimList, headsOrUnit, officerName, officerOrUnit, withoutMuted } from './recipients'
import { fallSilent } from './silence'

const timer: Actor = { role: 'system', name: 'clock' }

type Reminded = typeof eois.$inferSelect & { reference: string; unitId: string }

/**
 * One look at the clocks of all cases. Sets aside what has waited too long for its investor, at any hour. Warnings, nudges and returns are for working
 * hours: outside them nothing is written, and what is met, paused or closed by the morning is never warned of. Every occasion once, however many
 * instances look: each case is locked, and its notice is written in the transaction of its mail. A case that fails holds up no other one; the
 * first error is thrown at the end. Returns how many cases were changed or told of.
 */
export async function remind(now: Date): Promise<number> {
  const calendar = await readCalendar()
  const failures: unknown[] = []
  const each = async <Row>(rows: readonly Row[], act: (row: Row) => Promise<boolean>): Promise<number> => {
    let done = 0
    for (const row of rows) {
      try {
        if (await act(row)) done += 1
      } catch (error) {
        failures.push(error)
      }
    }
    return done
  }
  const locked = (act: (tx: Tx, eoi: Reminded) => Promise<boolean>) => ({ id }: { id: string }): Promise<boolean> =>
    db().transaction(async (tx) => {
      const [eoi] = await tx.select().from(eois).where(eq(eois.id, id)).for('update', { skipLocked: true })
      return eoi?.reference && eoi.unitId ? act(tx, { ...eoi, reference: eoi.reference, unitId: eoi.unitId }) : false
    })

  let done = await each(await casesToSetAside(now), ({ reference }) => setAside(reference, now))
  if (isWorkingTime(now, calendar)) {
    done += await each(await casesToWarnOf(now), locked((tx, eoi) => warn(tx, eoi, now)))
    done += await each(await casesToNudge(now), locked((tx, eoi) => nudge(tx, eoi, now)))
    done += await each(await casesSetAside(now), locked((tx, eoi) => tellSetAside(tx, eoi, now)))
    done += await each(await casesToReturn(now, calendar), locked((tx, eoi) => returnCase(tx, eoi, calendar, now)))
  }
  if (done > 0) runtime().mailQueued()
  if (failures.length > 0) throw failures[0]
  return done
}

/** A case that was answered, or set aside by another instance, between the look and the lock is left alone. */
const setAside = (reference: string, now: Date): Promise<boolean> =>
  fallSilent(reference, now).then(() => true, (error: unknown) => {
    if (error instanceof ExpectedError) return false
    throw error
  })

/** Notes occasions of a case; gives those that nobody had noted. */
async function note(tx: Tx, eoiId: string, kinds: readonly string[], cause: string, at: Date): Promise<string[]> {
  if (kinds.length === 0) return []
  return (await tx.insert(eoiNotices).values(kinds.map((kind) => ({ eoiId, kind, cause, at }))).onConflictDoNothing().returning({ kind: eoiNotices.kind })).map(({ kind }) => kind)
}

const clockOf = async (tx: Tx, eoiId: string) => (await tx.select().from(eoiClocks).where(eq(eoiClocks.eoiId, eoiId)))[0]

const deskHref = (locale: Locale, reference: string): string => runtime().env.baseUrl + paths.deskCase(locale, reference)

async function warn(tx: Tx, eoi: Reminded, now: Date): Promise<boolean> {
  const clock = await clockOf(tx, eoi.id)
  const promise = clock?.promise
  if (!clock?.dueAt || !promise) return false
  const due = clock.dueAt
  const reached = levelsReached(clock, now)
  const noted = await note(tx, eoi.id, reached.map((level) => `${level}-${promise}`), 'promise', now)
  const fresh = reached.filter((level) => noted.includes(`${level}-${promise}`))
  const officer = await officerName(tx, eoi.officerId)
  const unit = await unitName(tx, eoi.unitId)
  const recipients: Record<WarningLevel, () => Promise<{ to: string; locale: Locale; standsIn?: boolean }[]>> = {
    half: () => officerOrUnit(tx, eoi, now), most: () => officerOrUnit(tx, eoi, now), over: () => headsOrUnit(tx, eoi.unitId), beyond: () => deputyAkimList(tx),
  }
  for (const level of levelsTold(fresh, reached)) {
    const mails = (await recipients[level]()).map(({ to, locale, standsIn = false }): QueuedMail => ({
      ...warningMail({ locale, reference: eoi.reference, unit: unit(locale), href: deskHref(locale, eoi.reference), level, promise, due, officer, standsIn }),
      kind: `promise-${level}`, reference: eoi.reference, to, locale, dueAt: now, dedupeKey: `promise-${level}:${eoi.reference}:${promise}:${to}`,
    }))
    await queueMails(tx, mails)
  }
  return fresh.length > 0
}

/** One mail to the investor about their silence, in the language the EOI was written in. */
async function tellSilent(tx: Tx, eoi: Reminded, kind: 'nudge' | 'set-aside', occasion: string, asked: Date, now: Date): Promise<void> {
  const [owner] = await tx.select({ email: users.email }).from(users).where(eq(users.id, eoi.ownerId))
  if (!owner) return
  const { reference, locale } = eoi
  const facts = { locale, reference, unit: (await unitName(tx, eoi.unitId))(locale), href: runtime().env.baseUrl + paths.accountEoi(locale, reference), asked, answerable: runtime().env.INBOUND_ADDRESS !== undefined }
  const mail = kind === 'nudge' ? nudgeMail({ ...facts, until: daysAfter(asked, silenceDays) }) : setAsideMail(facts)
  const recipients = await withoutMuted(tx, [{ to: owner.email, locale }], kind)
  await queueMails(tx, recipients.map(({ to }) => ({ ...mail, kind, reference, to, locale, dueAt: now, dedupeKey: `${occasion}:${reference}:${silenceCause(asked)}:${to}` })))
}

async function nudge(tx: Tx, eoi: Reminded, now: Date): Promise<boolean> {
  const clock = await clockOf(tx, eoi.id)
  if (eoi.state !== 'awaiting_investor' || !clock?.pausedAt) return false
  const fresh = await note(tx, eoi.id, nudgesReached(clock.pausedAt, now).map((days) => `nudge-${days}`), silenceCause(clock.pausedAt), now)
  // Both at once, after a long standstill, are one mail.
  const last = fresh.at(-1)
  if (last) await tellSilent(tx, eoi, 'nudge', last, clock.pausedAt, now)
  return last !== undefined
}

async function tellSetAside(tx: Tx, eoi: Reminded, now: Date): Promise<boolean> {
  const clock = await clockOf(tx, eoi.id)
  if (eoi.state !== 'unresponsive' || !clock?.pausedAt) return false
  const [fresh] = await note(tx, eoi.id, ['set-aside'], silenceCause(clock.pausedAt), now)
  if (fresh) await tellSilent(tx, eoi, 'set-aside', fresh, clock.pausedAt, now)
  return fresh !== undefined
}

/** Takes an untouched case from its officer: it is everybody's again. State and promises stay as they are. */
async function returnCase(tx: Tx, eoi: Reminded, calendar: Calendar, now: Date): Promise<boolean> {
  const [unit] = await tx.select({ days: units.assigneeDays }).from(units).where(eq(units.id, eoi.unitId))
  const due = eoi.officerId && unit ? returnsAt({ ...(await readHeldCase(tx, eoi.id)), officerSince: eoi.officerSince, assigneeDays: unit.days }, calendar) : null
  if (!due || due > now || !unit) return false
  const officer = (await officerName(tx, eoi.officerId))!
  await tx.update(eois).set({ officerId: null, officerSince: null, updatedAt: now }).where(eq(eois.id, eoi.id))
  const eventId = await writeEvent(tx, eoi, { kind: 'returned', state: eoi.state, actor: timer, at: now, data: { from: eoi.officerId, fromName: officer, days: unit.days } })
  const name = await unitName(tx, eoi.unitId)
  const mails = (await unitOrStandIns(tx, eoi.unitId)).map(({ to, locale }): QueuedMail => ({
    ...returnedMail({ locale, reference: eoi.reference, unit: name(locale), href: deskHref(locale, eoi.reference), officer, days: unit.days }),
    kind: 'returned', reference: eoi.reference, to, locale, dueAt: now, dedupeKey: `returned:${eoi.reference}:${eventId}:${to}`,
  }))
  await queueMails(tx, mails)
  return true
}
