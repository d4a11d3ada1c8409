import { eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { readCalendar } from '@/db/queries/eois'
import { casesToLookAt, casesToReturn, casesToSetAside, readHeldCase } from '@/db/queries/reminders'
import { eoiClocks, eoiNotices, eois, units } from '@/db/schema'
import { nudgeMail, returnedMail, setAsideMail, warningMail } from '@/emails/reminders'
import type { Actor } from '@/lib/auth/roles'
import { type Calendar, isWorkingTime } from '@/lib/eoi/calendar'
import { daysAfter, levelsReached, levelsTold, nextLevelAt, nextNudgeAt, nudgesReached, type RunningClock, silenceDays, type WarningLevel } from '@/lib/eoi/reminders'
import { returnsAt } from '@/lib/eoi/return-timer'
import { ExpectedError } from '@/lib/errors'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { runtime } from '@/lib/runtime'
import { queueMails, type QueuedMail } from '@/server/outbox'
import { investorReaders, unitName, unitOrStandIns, writeEvent } from './case'
import { deputyAkimList, headsOrUnit, officerName, officerOrUnit } from './recipients'
import { fallSilent } from './silence'

const timer: Actor = { role: 'system', name: 'clock' }

type Reminded = typeof eois.$inferSelect & { reference: string; unitId: string }

/** Does something to each row. One that fails holds up no other; the first error is thrown at the end. Returns how many were done. */
async function each<Row>(rows: readonly Row[], act: (row: Row) => Promise<boolean>): Promise<number> {
  const failures: unknown[] = []
  let done = 0
  for (const row of rows) {
    try {
      if (await act(row)) done += 1
    } catch (error) {
      failures.push(error)
    }
  }
  if (done > 0) runtime().mailQueued()
  if (failures.length > 0) throw failures[0]
  return done
}

/** Locks a case for a change; one that somebody else has just now is left for the next look. */
const locked = (act: (tx: Tx, eoi: Reminded) => Promise<boolean>) => ({ id }: { id: string }): Promise<boolean> =>
  db().transaction(async (tx) => {
    const [eoi] = await tx.select().from(eois).where(eq(eois.id, id)).for('update', { skipLocked: true })
    return eoi?.reference && eoi.unitId ? act(tx, { ...eoi, reference: eoi.reference, unitId: eoi.unitId }) : false
  })

/** Sets aside what has waited for its investor for as long as it may, at any hour. Returns how many cases. */
export const setSilentAside = async (now: Date): Promise<number> => each(await casesToSetAside(now), ({ reference }) => setAside(reference, now))

/**
 * Warns of promises and reminds silent investors, in working hours: outside them nothing is written, and what is met, paused or closed by the morning
 * is never warned of. Every occasion once, however many instances look: each case is locked, and its notice is written in the
 * transaction of its mail. Returns how many cases were looked at.
 */
export async function remind(now: Date): Promise<number> {
  if (!isWorkingTime(now, await readCalendar())) return 0
  return each(await casesToLookAt(now), locked((tx, eoi) => look(tx, eoi, now)))
}

/** Takes cases from officers who left them untouched, in working hours. Returns how many. */
export async function returnUntouched(now: Date): Promise<number> {
  const calendar = await readCalendar()
  if (!isWorkingTime(now, calendar)) return 0
  return each(await casesToReturn(now, calendar), locked((tx, eoi) => returnCase(tx, eoi, calendar, now)))
}

/** Tells what is due in a case and notes when to look again. */
async function look(tx: Tx, eoi: Reminded, now: Date): Promise<boolean> {
  const [clock] = await tx.select().from(eoiClocks).where(eq(eoiClocks.eoiId, eoi.id))
  if (!clock?.lookAt || clock.lookAt > now) return false
  // While the investor is asked nobody is warned, not even of what was late before.
  if (clock.pausedAt) await remindOfQuestion(tx, eoi, clock.pausedAt, now)
  else if (clock.dueAt && clock.promise) await warn(tx, eoi, { ...clock, dueAt: clock.dueAt, promise: clock.promise }, now)
  const next = !clock.pausedAt ? nextLevelAt(clock, now) : eoi.state === 'awaiting_investor' ? nextNudgeAt(clock.pausedAt, now) : null
  await tx.update(eoiClocks).set({ lookAt: next }).where(eq(eoiClocks.eoiId, eoi.id))
  return true
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

/** Names the silence that began at `pausedAt`. */
const silenceCause = (pausedAt: Date): string => String(pausedAt.getTime())

const deskHref = (locale: Locale, reference: string): string => runtime().env.baseUrl + paths.deskCase(locale, reference)

async function warn(tx: Tx, eoi: Reminded, clock: RunningClock & { promise: 'first' | 'substantive'; dueAt: Date }, now: Date): Promise<void> {
  const { promise, dueAt: due } = clock
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
}

/** Mails about their silence to the investor and to the colleagues who may answer for them, to each in their language. */
async function tellSilent(tx: Tx, eoi: Reminded, kind: 'nudge' | 'set-aside', occasion: string, asked: Date, now: Date): Promise<void> {
  const { reference } = eoi
  const unit = await unitName(tx, eoi.unitId)
  const { baseUrl, INBOUND_ADDRESS } = runtime().env
  const readers = (await investorReaders(tx, eoi, kind)).filter(({ writes }) => writes)
  await queueMails(tx, readers.map(({ to, locale, choices, stopHref }) => {
    const facts = { locale, reference, unit: unit(locale), href: baseUrl + paths.accountEoi(locale, reference), asked, answerable: INBOUND_ADDRESS !== undefined, choices }
    const mail = kind === 'nudge' ? nudgeMail({ ...facts, until: daysAfter(asked, silenceDays) }) : setAsideMail(facts)
    return { ...mail, kind, reference, to, locale, stopHref, dueAt: now, dedupeKey: `${occasion}:${reference}:${silenceCause(asked)}:${to}` }
  }))
}

/** Reminds the investor of the question of `asked`, or tells them that the case was set aside. */
async function remindOfQuestion(tx: Tx, eoi: Reminded, asked: Date, now: Date): Promise<void> {
  const occasions = eoi.state === 'unresponsive' ? ['set-aside'] : nudgesReached(asked, now).map((days) => `nudge-${days}`)
  const fresh = await note(tx, eoi.id, occasions, silenceCause(asked), now)
  // Both reminders at once, after a long standstill, are one mail.
  const last = fresh.at(-1)
  if (last) await tellSilent(tx, eoi, last === 'set-aside' ? last : 'nudge', last, asked, now)
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
