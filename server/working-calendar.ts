import { eq, inArray } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { calendarChanges, calendarDays, calendarYears } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { canSetRules } from '@/lib/eoi/policy'
import type { CalendarDay } from '@/lib/eoi/calendar-form'
import { FieldsRefused, Forbidden, NotFound, Outdated } from '@/lib/errors'
import { recordAudit } from './audit'
import { keepOpenClocks } from './eois/clock'

/** The year that is changed and the state of it that the form showed. */
export type SeenYear = { year: number; version: number }

/** Takes the year for this transaction and raises its version. Throws Outdated when somebody saved since. */
async function takeYear(tx: Tx, actor: SignedIn, { year, version }: SeenYear, now: Date): Promise<number> {
  if (!canSetRules(actor)) throw new Forbidden()
  await tx.insert(calendarYears).values({ year, version: 0, at: now }).onConflictDoNothing()
  const [row] = await tx.select().from(calendarYears).where(eq(calendarYears.year, year)).for('update')
  if (row?.version !== version) throw new Outdated()
  await tx.update(calendarYears).set({ version: version + 1, at: now, userId: actor.userId }).where(eq(calendarYears.year, year))
  return version + 1
}

const daysOf = async (tx: Tx, days: readonly string[]): Promise<Map<string, CalendarDay>> =>
  new Map((await tx.select().from(calendarDays).where(inArray(calendarDays.day, [...days]))).map((day) => [day.day, day]))

/** Writes days, and what their kinds were before for promises that are met already. */
async function write(tx: Tx, before: ReadonlyMap<string, CalendarDay>, after: ReadonlyMap<string, CalendarDay | null>, now: Date): Promise<void> {
  for (const [day, value] of after) {
    const former = before.get(day)?.kind ?? null
    if (value) await tx.insert(calendarDays).values(value).onConflictDoUpdate({ target: calendarDays.day, set: { kind: value.kind, name: value.name } })
    else await tx.delete(calendarDays).where(eq(calendarDays.day, day))
    if (former !== (value?.kind ?? null)) await tx.insert(calendarChanges).values({ at: now, day, before: former, after: value?.kind ?? null })
  }
  await keepOpenClocks(tx)
}

const statement = (day: CalendarDay | undefined) => day && { day: day.day, dayKind: day.kind, name: day.name }

/**
 * Saves a day of the year; `was` is the day that is changed or moved, undefined for a new one. Clocks everywhere count by it from the next
 * look on; promises that were met keep the calendar of their moment. Throws Forbidden, Outdated, NotFound when `was` is not there,
 * FieldsRefused when the new day is there already.
 */
export const saveDay = (actor: SignedIn, seen: SeenYear, day: CalendarDay, was: string | undefined, now: Date): Promise<void> =>
  db().transaction(async (tx) => {
    const version = await takeYear(tx, actor, seen, now)
    const before = await daysOf(tx, was ? [was, day.day] : [day.day])
    if (was && !before.has(was)) throw new NotFound()
    if (was !== day.day && before.has(day.day)) throw new FieldsRefused({ day: 'calendar-taken' })
    await write(tx, before, new Map([...(was && was !== day.day ? [[was, null] as const] : []), [day.day, day]]), now)
    await recordAudit(tx, { actor, event: was ? 'calendar.changed' : 'calendar.added', subject: { type: 'calendar', id: String(seen.year) }, before: statement(was ? before.get(was) : undefined), after: { ...statement(day), version }, at: now })
  })

/** Takes a day off the calendar: it is worked or off like its weekday again. Throws Forbidden, Outdated, NotFound. */
export const removeDay = (actor: SignedIn, seen: SeenYear, day: string, now: Date): Promise<void> =>
  db().transaction(async (tx) => {
    const version = await takeYear(tx, actor, seen, now)
    const before = await daysOf(tx, [day])
    if (!before.has(day)) throw new NotFound()
    await write(tx, before, new Map([[day, null]]), now)
    await recordAudit(tx, { actor, event: 'calendar.removed', subject: { type: 'calendar', id: String(seen.year) }, before: statement(before.get(day)), after: { version }, at: now })
  })

/** Adds days that the calendar does not have, as from the library of holidays; those that are there stay as they are. Returns how many are new. Throws Forbidden, Outdated. */
export const addDays = (actor: SignedIn, seen: SeenYear, days: readonly CalendarDay[], now: Date): Promise<number> =>
  db().transaction(async (tx) => {
    const version = await takeYear(tx, actor, seen, now)
    const before = await daysOf(tx, days.map(({ day }) => day))
    const added = days.filter(({ day }) => !before.has(day))
    await write(tx, before, new Map(added.map((day) => [day.day, day])), now)
    await recordAudit(tx, { actor, event: 'calendar.filled', subject: { type: 'calendar', id: String(seen.year) }, after: { days: added.map(({ day }) => day), version }, at: now })
    return added.length
  })
