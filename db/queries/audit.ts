import { and, count, desc, eq, gt, gte, ilike, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import type { AuditEntry } from '@/lib/audit/entry'
import type { AuditFilter } from '@/lib/audit/filter'
import type { Actor } from '@/lib/auth/roles'
import { turkistanStart } from '@/lib/dates'
import type { Step } from '@/lib/projects/conflict'
import { canReadAudit } from '@/lib/projects/policy'
import { db } from '../client'
import { audit, auditChain, users } from '../schema'
import { auditVisibleTo } from '../visibility'

const rows = (where: SQL | undefined) =>
  db()
    .select({
      id: audit.id, at: audit.at, who: sql<string>`coalesce(${users.name}, ${users.email}, ${audit.actor})`, actor: audit.actor, role: audit.actorRole, event: audit.event,
      subjectType: audit.subjectType, subjectId: audit.subjectId, before: sql<AuditEntry['before']>`${audit.before}`, after: sql<AuditEntry['after']>`${audit.after}`,
    })
    .from(audit)
    .leftJoin(users, eq(users.id, audit.actor))
    .where(where)
    .orderBy(desc(audit.at), desc(audit.id))

/** The last entries about one record, newest first. */
export const listHistory = (actor: Actor, subjectType: string, subjectId: string, limit: number): Promise<AuditEntry[]> =>
  rows(and(auditVisibleTo(actor), eq(audit.subjectType, subjectType), eq(audit.subjectId, subjectId))).limit(limit)

/** What was changed in a project after a version of it. */
export async function listSteps(actor: Actor, slug: string, version: number): Promise<Step[]> {
  const made = sql<number>`(${audit.after}->>'version')::int`
  const found = await db()
    .select({ version: made, before: sql<Record<string, unknown> | null>`${audit.before}` })
    .from(audit)
    .where(and(auditVisibleTo(actor), eq(audit.subjectType, 'project'), eq(audit.subjectId, slug), gt(made, version)))
  return found.map((step) => ({ version: step.version, before: step.before ?? {} }))
}

export const auditPageSize = 50
/** Beyond so many the page says "more than": counting a million rows helps nobody. */
export const auditCountLimit = 10_000

/** Each condition reads one index in the order of the list. */
async function matching(actor: Actor, filter: AuditFilter): Promise<SQL | undefined> {
  const [from, to] = [turkistanStart(filter.from), turkistanStart(filter.to)]
  return and(
    canReadAudit(actor) ? undefined : sql`false`,
    filter.who ? inArray(audit.actor, await listActors(actor, filter.who)) : undefined,
    filter.event ? eq(audit.event, filter.event) : undefined,
    filter.type ? eq(audit.subjectType, filter.type) : undefined,
    filter.subject ? eq(audit.subjectId, filter.subject) : undefined,
    from && gte(audit.at, from),
    to && lt(audit.at, new Date(to.getTime() + 86_400_000)),
  )
}

/** Under which names a person or job stands in the audit. */
async function listActors(_actor: Actor, who: string): Promise<string[]> {
  const like = `%${who.replace(/[\\%_]/g, '\\$&')}%`
  const people = await db().select({ id: users.id }).from(users).where(or(ilike(users.email, like), ilike(users.name, like))).limit(100)
  return [who, ...people.map(({ id }) => id)]
}

/** Entries after the one with the key `before`, newest first: by the instant, then by the order of writing. */
export async function listAudit(actor: Actor, filter: AuditFilter, before: number | undefined, limit: number): Promise<AuditEntry[]> {
  const older = before === undefined ? undefined : sql`(${audit.at}, ${audit.id}) < (select k.at, k.id from audit k where k.id = ${before})`
  return rows(and(await matching(actor, filter), older)).limit(limit)
}

/** How many entries the filter leaves, counted up to the limit and one more. */
export async function countAudit(actor: Actor, filter: AuditFilter): Promise<number> {
  const found = db().select({ one: sql`1` }).from(audit).where(await matching(actor, filter)).limit(auditCountLimit + 1).as('found')
  const [total] = await db().select({ n: count() }).from(found)
  return total?.n ?? 0
}

/** One entry with its place in the chain. */
export async function findAudit(actor: Actor, id: number): Promise<(AuditEntry & { chain: { position: number; previous: string; hash: string } | null }) | undefined> {
  const [[entry], [link]] = await Promise.all([rows(and(canReadAudit(actor) ? undefined : sql`false`, eq(audit.id, id))), db().select().from(auditChain).where(eq(auditChain.auditId, id))])
  return entry && { ...entry, chain: link ?? null }
}

/** Values that a column has, found by steps through its index instead of by reading every row. */
const valuesOf = async (column: 'event' | 'subject_type'): Promise<string[]> => {
  const name = sql.identifier(column)
  const found = await db().execute(sql`
    with recursive t as (
      (select ${name} as v from audit order by ${name} limit 1)
      union all select (select a.${name} from audit a where a.${name} > t.v order by a.${name} limit 1) from t where t.v is not null
    ) select v from t where v is not null`)
  return (found as unknown as { rows: { v: string }[] }).rows.map(({ v }) => v)
}

/** What has happened so far, and to what kinds of records. */
export const listAuditKinds = async (actor: Actor): Promise<{ events: string[]; types: string[] }> =>
  canReadAudit(actor) ? { events: await valuesOf('event'), types: await valuesOf('subject_type') } : { events: [], types: [] }
