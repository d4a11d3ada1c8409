import { and, eq, gte, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { absences, unitMembers, users } from '@/db/schema'
import { turkistanDay } from '@/lib/dates'
import { investmentUnit } from '@/lib/eoi/routing'
import { standInOf } from '@/lib/people/absences'
import { runtime } from '@/lib/runtime'
import { type Recipient, unitOrStandIns } from './case'

const atWork = isNull(users.deactivatedAt)
const address = { to: users.email, locale: users.locale }

/** Name or address of the officer who has a case; null when nobody has. */
export async function officerName(tx: Tx, officerId: string | null): Promise<string | null> {
  const [row] = officerId ? await tx.select({ name: users.name, email: users.email }).from(users).where(eq(users.id, officerId)) : []
  return row ? (row.name ?? row.email) : null
}

/** Who acts for an officer today (`standInOf`): themself, whoever stands in while they are away, or null when nobody does. */
export async function actsFor(tx: Tx, officerId: string, now: Date): Promise<string | null> {
  const day = turkistanDay(now)
  return standInOf(await tx.select().from(absences).where(and(lte(absences.fromDay, day), gte(absences.untilDay, day))), officerId, day)
}

/** Who is warned of a case: its officer; while they are away whoever stands in for them; else the unit. */
export async function officerOrUnit(tx: Tx, { officerId, unitId }: { officerId: string | null; unitId: string }, now: Date): Promise<(Recipient & { standsIn: boolean })[]> {
  const wanted = officerId && (await actsFor(tx, officerId, now))
  const [person] = wanted ? await tx.select(address).from(users).where(and(eq(users.id, wanted), eq(users.role, 'officer'), atWork)) : []
  if (person) return [{ ...person, standsIn: wanted !== officerId }]
  return (await unitOrStandIns(tx, unitId)).map((recipient) => ({ ...recipient, standsIn: false }))
}

/** Who heads a unit and may sign in. */
export const headsOf = (tx: Tx, unitId: string): Promise<Recipient[]> =>
  tx.select(address).from(unitMembers).innerJoin(users, eq(users.id, unitMembers.userId)).where(and(eq(unitMembers.unitId, unitId), eq(unitMembers.head, true), eq(users.role, 'officer'), atWork))

/** Who heads a unit; while nobody does, whoever hears of its cases. */
export async function headsOrUnit(tx: Tx, unitId: string): Promise<Recipient[]> {
  const found = await headsOf(tx, unitId)
  return found.length > 0 ? found : unitOrStandIns(tx, unitId)
}

/** The deputy akim's list: the mailbox that is set for it, the heads of the investment department, and the admins. */
export async function deputyAkimList(tx: Tx): Promise<Recipient[]> {
  const mailbox = runtime().env.DEPUTY_AKIM_MAILBOX
  const admins = await tx.select(address).from(users).where(and(eq(users.role, 'admin'), atWork))
  const all = [...(mailbox ? [{ to: mailbox, locale: 'kk' as const }] : []), ...(await headsOf(tx, investmentUnit)), ...admins]
  return [...new Map(all.map((recipient) => [recipient.to, recipient])).values()]
}

/** Recipients without the people who do not want mails of this kind. */
export async function withoutMuted(tx: Tx, recipients: readonly Recipient[], kind: string): Promise<Recipient[]> {
  if (recipients.length === 0) return []
  const muted = await tx.select({ email: users.email }).from(users).where(and(inArray(users.email, recipients.map(({ to }) => to)), sql`${kind} = any(${users.mutedMails})`))
  return recipients.filter(({ to }) => !muted.some(({ email }) => email === to))
}
