import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { openStates } from '@/lib/eoi/states'
import { db } from '../client'
import { eois, unitMembers, units, users } from '../schema'
import { unitsEditableBy } from '../visibility'

/** Officers of units who may sign in. */
const members = (where: SQL) =>
  db().select({ unitId: unitMembers.unitId, head: unitMembers.head, id: users.id, name: users.name, email: users.email, lastSignInAt: users.lastSignInAt }).from(unitMembers)
    .innerJoin(users, eq(users.id, unitMembers.userId)).where(and(where, eq(users.role, 'officer'), isNull(users.deactivatedAt)))
    .orderBy(desc(unitMembers.head), sql`lower(coalesce(${users.name}, ${users.email}))`)

const openCases = () => db().select({ unitId: eois.unitId, officerId: eois.officerId, count: sql<number>`count(*)::int` }).from(eois).where(inArray(eois.state, [...openStates])).groupBy(eois.unitId, eois.officerId)

/** What an admin should see to: nobody hears of cases, nobody answers, nobody is told of late ones. */
export type UnitWarning = 'mailbox' | 'officer' | 'head'

const warningsOf = ({ mailbox }: { mailbox: string | null }, people: readonly { head: boolean }[]): UnitWarning[] => [
  ...(mailbox ? [] : ['mailbox' as const]), ...(people.length > 0 ? [] : ['officer' as const]), ...(people.some(({ head }) => head) ? [] : ['head' as const]),
]

/** Every unit in the order of the register, with its people, open cases and what is missing. For admins, nothing for others. */
export async function listEditableUnits(actor: Actor) {
  const [rows, people, cases] = await Promise.all([
    db().select({ id: units.id, name: units.name, nameAssumed: units.nameAssumed, mailbox: units.mailbox, firstReplyDays: units.firstReplyDays, substantiveDays: units.substantiveDays }).from(units).where(unitsEditableBy(actor)).orderBy(asc(units.position)),
    members(sql`true`), openCases(),
  ])
  return rows.map((unit) => {
    const own = people.filter(({ unitId }) => unitId === unit.id)
    return { ...unit, officers: own.length, heads: own.filter(({ head }) => head).length, openCases: cases.filter(({ unitId }) => unitId === unit.id).reduce((sum, { count }) => sum + count, 0), warnings: warningsOf(unit, own) }
  })
}
export type EditableUnit = Awaited<ReturnType<typeof listEditableUnits>>[number]

/** One unit with its people, each with the open cases they work on; undefined when there is none or the actor may not edit it. */
export async function findEditableUnit(actor: Actor, id: string) {
  const [unit] = await db().select().from(units).where(and(unitsEditableBy(actor), eq(units.id, id)))
  if (!unit) return undefined
  const [people, cases] = await Promise.all([members(eq(unitMembers.unitId, id)), openCases()])
  const own = cases.filter(({ unitId }) => unitId === id)
  return {
    ...unit, people: people.map((person) => ({ ...person, openCases: own.find(({ officerId }) => officerId === person.id)?.count ?? 0 })),
    openCases: own.reduce((sum, { count }) => sum + count, 0), unassigned: own.find(({ officerId }) => officerId === null)?.count ?? 0, warnings: warningsOf(unit, people),
  }
}
export type FoundUnit = NonNullable<Awaited<ReturnType<typeof findEditableUnit>>>
