import { asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { type Actor, isSignedIn } from '@/lib/auth/roles'
import { canSetRules } from '@/lib/eoi/policy'
import type { TableRule } from '@/lib/eoi/routing-table'
import type { Localized } from '@/lib/locales'
import { db } from '../client'
import { projects, routingDrafts, routingVersions, sites, unitMembers, units, users } from '../schema'

const columns = { version: routingVersions.version, rules: routingVersions.rules, at: routingVersions.at, restoredFrom: routingVersions.restoredFrom, who: sql<string | null>`coalesce(${users.name}, ${users.email})` }
export type TableVersion = { version: number; rules: TableRule[]; at: Date; restoredFrom: number | null; who: string | null }

/** The last versions of the routing table, newest first; the first one is in force. */
export const listTableVersions = async (actor: Actor, limit: number): Promise<TableVersion[]> =>
  canSetRules(actor) ? db().select(columns).from(routingVersions).leftJoin(users, eq(users.id, routingVersions.userId)).orderBy(desc(routingVersions.version)).limit(limit) : []

/** One version of the table. */
export async function findTableVersion(actor: Actor, version: number): Promise<TableVersion | undefined> {
  if (!canSetRules(actor) || !Number.isSafeInteger(version) || version < 1 || version > 2_147_483_647) return undefined
  const [row] = await db().select(columns).from(routingVersions).leftJoin(users, eq(users.id, routingVersions.userId)).where(eq(routingVersions.version, version))
  return row
}

export type TableDraft = Pick<typeof routingDrafts.$inferSelect, 'rules' | 'version' | 'baseVersion' | 'restoredFrom' | 'before' | 'at'>

/** The actor's own changes of the table that are not in force yet. */
export async function findTableDraft(actor: Actor): Promise<TableDraft | undefined> {
  if (!canSetRules(actor) || !isSignedIn(actor)) return undefined
  const [row] = await db()
    .select({ rules: routingDrafts.rules, version: routingDrafts.version, baseVersion: routingDrafts.baseVersion, restoredFrom: routingDrafts.restoredFrom, before: routingDrafts.before, at: routingDrafts.at })
    .from(routingDrafts)
    .where(eq(routingDrafts.userId, actor.userId))
  return row
}

export type RoutedUnit = { id: string; name: Localized; type: string; districtIds: string[]; firstReplyDays: number; substantiveDays: number; mailbox: boolean; officers: number }

/** Units that rules can name, each with whether mail reaches it and how many officers may sign in. */
export const listRoutedUnits = async (actor: Actor): Promise<RoutedUnit[]> =>
  canSetRules(actor)
    ? db()
        .select({ id: units.id, name: units.name, type: units.type, districtIds: units.districtIds, firstReplyDays: units.firstReplyDays, substantiveDays: units.substantiveDays, mailbox: sql<boolean>`${units.mailbox} is not null`, officers: sql<number>`count(${users.id})::int` })
        .from(units)
        .leftJoin(unitMembers, eq(unitMembers.unitId, units.id))
        .leftJoin(users, sql`${users.id} = ${unitMembers.userId} and ${users.deactivatedAt} is null`)
        .groupBy(units.id)
        .orderBy(asc(units.position))
    : []

/** Of which site each site is a part. */
export async function listSiteParents(actor: Actor): Promise<Map<string, string>> {
  const found = canSetRules(actor) ? await db().select({ id: sites.id, parentId: sites.parentId }).from(sites) : []
  return new Map(found.flatMap(({ id, parentId }) => (parentId ? [[id, parentId] as const] : [])))
}

/** Projects by their codes, or by their ids. */
export const listProjectCodes = async (actor: Actor, by: { codes: readonly string[] } | { ids: readonly string[] }): Promise<{ id: string; code: string; name: Localized }[]> =>
  canSetRules(actor) ? db().select({ id: projects.id, code: projects.code, name: projects.name }).from(projects).where('codes' in by ? inArray(projects.code, [...by.codes]) : inArray(projects.id, [...by.ids])) : []
