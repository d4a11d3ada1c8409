import { and, desc, eq, gt, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { canOperate } from '@/lib/operations/policy'
import { db } from '../client'
import { inboundMails, instances, outbox } from '../schema'

/** Answers quickly or rejects: the least that shows that the database can be asked. Gives the number of migrations it has had. */
export async function readMigrations(): Promise<number> {
  const { rows } = (await db().execute(sql`select count(*)::int as n from drizzle.__drizzle_migrations`)) as unknown as { rows: { n: number }[] }
  return rows[0]?.n ?? 0
}

/** Whether the database takes no changes: a replica, or one that was set so. */
export async function readIsReadOnly(): Promise<boolean> {
  const { rows } = (await db().execute(sql`select current_setting('transaction_read_only') = 'on' as "readOnly"`)) as unknown as { rows: { readOnly: boolean }[] }
  return rows[0]!.readOnly
}

/** Mails that have not left: not tried yet, tried in vain, given up trying, and since when the oldest of the first two waits. */
export type OutboxState = { waiting: number; failing: number; dead: number; oldest: Date | null }

/** The outbox as it stands; looks only at what has not left, so it stays cheap. Empty for people who do not operate the portal. */
export async function readOutboxState(actor: Actor): Promise<OutboxState> {
  const nothing: OutboxState = { waiting: 0, failing: 0, dead: 0, oldest: null }
  if (!canOperate(actor)) return nothing
  const of = (where: SQL | undefined) => sql<number>`count(*) filter (where ${where})`.mapWith(Number)
  const trying = isNull(outbox.deadAt)
  const [found] = await db()
    .select({
      waiting: of(and(trying, isNull(outbox.lastError))), failing: of(and(trying, isNotNull(outbox.lastError))), dead: of(isNotNull(outbox.deadAt)),
      oldest: sql<Date | null>`min(${outbox.dueAt}) filter (where ${trying} and ${outbox.attempts} = 0)`.mapWith(outbox.dueAt),
      tried: sql<Date | null>`min(${outbox.createdAt}) filter (where ${trying} and ${outbox.attempts} > 0)`.mapWith(outbox.createdAt),
    })
    .from(outbox)
    .where(and(isNull(outbox.sentAt), isNull(outbox.givenUpAt), isNotNull(outbox.textBody)))
  if (!found) return nothing
  const { oldest, tried, ...counts } = found
  // A mail that leaves in working hours waits since it was due; one that was tried, since it was written.
  return { ...counts, oldest: oldest && tried ? (oldest < tried ? oldest : tried) : (oldest ?? tried) }
}

/** How many mails of the inbound mailbox were put aside within a month. */
export const countSetAside = async (actor: Actor, now: Date): Promise<number> =>
  canOperate(actor) ? db().$count(inboundMails, and(eq(inboundMails.outcome, 'set-aside'), gt(inboundMails.receivedAt, new Date(now.getTime() - 30 * 86_400_000)))) : 0

/** Portals that told of themselves within a day, the youngest first. */
export async function listInstances(actor: Actor, now: Date) {
  if (!canOperate(actor)) return []
  return db().select().from(instances).where(gt(instances.seenAt, new Date(now.getTime() - 86_400_000))).orderBy(desc(instances.startedAt))
}

/** How large the database and its largest tables are, in bytes, and what engine it is. */
export type Sizes = { version: string; database: number; tables: { name: string; bytes: number; rows: number }[] }

/** Undefined for people who do not operate the portal. Numbers of rows are the engine's estimates, exact after it has looked. */
export async function readSizes(actor: Actor): Promise<Sizes | undefined> {
  if (!canOperate(actor)) return undefined
  const one = async <T>(query: ReturnType<typeof sql>): Promise<T[]> => ((await db().execute(query)) as unknown as { rows: T[] }).rows
  const [[whole], tables] = await Promise.all([
    one<{ version: string; bytes: string }>(sql`select current_setting('server_version') as version, pg_database_size(current_database())::text as bytes`),
    one<{ name: string; bytes: string; rows: number }>(sql`
      select relname as name, pg_total_relation_size(oid)::text as bytes, greatest(reltuples, 0)::int as rows
      from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by pg_total_relation_size(oid) desc, relname limit 10`),
  ])
  return { version: whole?.version ?? '', database: Number(whole?.bytes ?? 0), tables: tables.map((table) => ({ ...table, bytes: Number(table.bytes) })) }
}
