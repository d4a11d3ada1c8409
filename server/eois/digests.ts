import { db, type Tx } from '@/db/client'
import { countHeld, countWeek, listDue, unitsWithoutDigest } from '@/db/queries/digests'
import { readCalendar } from '@/db/queries/eois'
import { unitDigests } from '@/db/schema'
import { dailyMail, weeklyMail } from '@/emails/digest'
import { turkistanDay, turkistanStart } from '@/lib/dates'
import { isWorkingTime } from '@/lib/eoi/calendar'
import { daysAfter } from '@/lib/eoi/reminders'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { runtime } from '@/lib/runtime'
import { queueMails, type QueuedMail } from '@/server/outbox'
import { unitName, unitOrStandIns } from './case'
import { headsOf, withoutMuted } from './recipients'

/** The Monday (YYYY-MM-DD) of the week of a day. */
const mondayOf = (day: string): string => {
  const noon = new Date(`${day}T12:00:00Z`)
  return daysAfter(noon, -((noon.getUTCDay() + 6) % 7)).toISOString().slice(0, 10)
}

/**
 * Makes the digests that the first working hour of a day or a week asks for and that were not made yet: daily ones for units, weekly ones for
 * their heads, only where there is something to say. A digest is noted in the transaction of its mails, so it is made once, whoever
 * makes it. Returns how many mails it queued.
 */
export async function makeDigests(now: Date): Promise<number> {
  if (!isWorkingTime(now, await readCalendar())) return 0
  const day = turkistanDay(now)
  let queued = 0
  for (const [kind, of, make] of [['daily', day, daily], ['weekly', mondayOf(day), weekly]] as const) {
    for (const { id } of await unitsWithoutDigest(kind, of)) {
      queued += await db().transaction(async (tx) => {
        const [mine] = await tx.insert(unitDigests).values({ unitId: id, kind, day: of, at: now }).onConflictDoNothing().returning({ unitId: unitDigests.unitId })
        const mails = mine ? await make(tx, id, of, now) : []
        await queueMails(tx, mails.map((mail) => ({ ...mail, kind: `${kind}-digest`, dueAt: now, dedupeKey: `${kind}-digest:${id}:${of}:${mail.to}` })))
        return mails.length
      })
    }
  }
  if (queued > 0) runtime().mailQueued()
  return queued
}

type Made = Omit<QueuedMail, 'kind' | 'dueAt'>

const head = async (tx: Tx, unitId: string) => {
  const name = await unitName(tx, unitId)
  return (locale: Locale) => ({ locale, unit: name(locale), href: runtime().env.baseUrl + paths.desk(locale) })
}

async function daily(tx: Tx, unitId: string, day: string, now: Date): Promise<Made[]> {
  const due = await listDue(tx, unitId, daysAfter(turkistanStart(day)!, 1))
  const { waiting, unassigned } = await countHeld(tx, unitId)
  if (due.length + waiting + unassigned === 0) return []
  const facts = { overdue: due.filter(({ dueAt }) => dueAt < now), today: due.filter(({ dueAt }) => dueAt >= now), waiting, unassigned }
  const top = await head(tx, unitId)
  return (await withoutMuted(tx, await unitOrStandIns(tx, unitId), 'daily-digest')).map(({ to, locale }) => ({ ...dailyMail({ ...top(locale), ...facts }), to, locale }))
}

async function weekly(tx: Tx, unitId: string, monday: string, now: Date): Promise<Made[]> {
  const to = turkistanStart(monday)!
  const from = daysAfter(to, -7)
  const counts = await countWeek(tx, unitId, from, to)
  const { open } = await countHeld(tx, unitId)
  if (open + counts.received + counts.first + counts.substantive === 0) return []
  const facts = {
    from, to: daysAfter(to, -1), received: counts.received, open, overdue: await listDue(tx, unitId, now),
    first: { kept: counts.firstKept, all: counts.first }, substantive: { kept: counts.substantiveKept, all: counts.substantive },
  }
  const top = await head(tx, unitId)
  return (await withoutMuted(tx, await headsOf(tx, unitId), 'weekly-digest')).map(({ to: address, locale }) => ({ ...weeklyMail({ ...top(locale), ...facts }), to: address, locale }))
}
