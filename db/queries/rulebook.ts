import { asc } from 'drizzle-orm'
import type { Calendar } from '@/lib/eoi/calendar'
import type { Places } from '@/lib/eoi/inquiry'
import type { Tx } from '../client'
import { rulebook, units } from '../schema'
import { listRules, readCalendar } from './eois'
import { readValueRules, type ValueRules } from './high-value'
import { readPlaces } from './inquiries'

/** What an inquiry is judged by when it is sent: who gets it, what is promised, which days are worked, and what is of high value. */
export type Rulebook = {
  rules: Awaited<ReturnType<typeof listRules>>
  units: Pick<typeof units.$inferSelect, 'id' | 'name' | 'type' | 'mailbox' | 'districtIds' | 'firstReplyDays' | 'substantiveDays'>[]
  places: Places
  calendar: Calendar
  value: ValueRules
}

let kept: { edition: string; day: string; book: Rulebook } | undefined

/**
 * The rulebook of a day; `edition` was read in the same transaction. Inquiries come often and the rules change seldom, so it is read again only when
 * the edition or the day is another one: a change that was committed counts for the next inquiry on every instance.
 */
export async function readRulebook(edition: string, day: string, tx: Tx): Promise<Rulebook> {
  if (kept?.edition === edition && kept.day === day) return kept.book
  const book: Rulebook = {
    rules: await listRules(tx),
    units: await tx
      .select({ id: units.id, name: units.name, type: units.type, mailbox: units.mailbox, districtIds: units.districtIds, firstReplyDays: units.firstReplyDays, substantiveDays: units.substantiveDays })
      .from(units)
      .orderBy(asc(units.position)),
    places: await readPlaces(tx),
    calendar: await readCalendar(tx),
    value: await readValueRules(day, tx),
  }
  const [latest] = await tx.select({ edition: rulebook.edition }).from(rulebook)
  // While it was read somebody may have changed a part of it.
  if (latest?.edition === edition) kept = { edition, day, book }
  return book
}
