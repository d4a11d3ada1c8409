import { and, count, desc, eq, gt, type SQL, sql } from 'drizzle-orm'
import type { AuditEntry } from '@/lib/audit/entry'
import type { Actor } from '@/lib/auth/roles'
import type { Step } from '@/lib/projects/conflict'
import { canEdit, canReadAudit } from '@/lib/projects/policy'
import { db } from '../client'
import { audit, users } from '../schema'

/** Entries the actor may read: admins all, editors those of the listings and sources that they edit. */
const visibleTo = (actor: Actor): SQL =>
  canReadAudit(actor) ? sql`true` : canEdit(actor) ? sql`${audit.subjectType} in ('project', 'plot', 'build-class', 'source')` : sql`false`

const rows = (where: SQL | undefined) =>
  db()
    .select({
      id: audit.id, at: audit.at, who: sql<string>`coalesce(${users.name}, ${users.email}, ${audit.actor})`, role: audit.actorRole, event: audit.event,
      subjectType: audit.subjectType, subjectId: audit.subjectId, before: sql<AuditEntry['before']>`${audit.before}`, after: sql<AuditEntry['after']>`${audit.after}`,
    })
    .from(audit)
    .leftJoin(users, eq(users.id, audit.actor))
    .where(where)
    .orderBy(desc(audit.id))

/** The last entries about one record, newest first. */
export const listHistory = (actor: Actor, subjectType: string, subjectId: string, limit: number): Promise<AuditEntry[]> =>
  rows(and(visibleTo(actor), eq(audit.subjectType, subjectType), eq(audit.subjectId, subjectId))).limit(limit)

/** What was changed in a project after a version of it. */
export async function listSteps(actor: Actor, slug: string, version: number): Promise<Step[]> {
  const made = sql<number>`(${audit.after}->>'version')::int`
  const found = await db()
    .select({ version: made, before: sql<Record<string, unknown> | null>`${audit.before}` })
    .from(audit)
    .where(and(visibleTo(actor), eq(audit.subjectType, 'project'), eq(audit.subjectId, slug), gt(made, version)))
  return found.map((step) => ({ version: step.version, before: step.before ?? {} }))
}

export const auditPageSize = 50
export type AuditFilter = { type: string; subject: string; page: number }

/** One page of the audit, newest first, and the number of all entries that the filter leaves. */
export async function listAudit(actor: Actor, { type, subject, page }: AuditFilter): Promise<{ rows: AuditEntry[]; total: number }> {
  if (!canReadAudit(actor)) return { rows: [], total: 0 }
  const where = and(type ? eq(audit.subjectType, type) : undefined, subject ? eq(audit.subjectId, subject) : undefined)
  const [total, entries] = await Promise.all([db().select({ n: count() }).from(audit).where(where), rows(where).limit(auditPageSize).offset((page - 1) * auditPageSize)])
  return { rows: entries, total: total[0]?.n ?? 0 }
}

/** What the audit has entries about. */
export async function listAuditSubjects(actor: Actor): Promise<string[]> {
  if (!canReadAudit(actor)) return []
  const found = await db().selectDistinct({ type: audit.subjectType }).from(audit).orderBy(audit.subjectType)
  return found.map(({ type }) => type)
}
