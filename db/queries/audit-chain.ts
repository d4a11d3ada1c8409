import { sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import type { EntryValues, Head, Link } from '@/lib/audit/chain'
import { canFollowAudit } from '@/lib/projects/policy'
import { db } from '../client'

type Row = { position: string; audit_id: string; previous: string; hash: string; id: string | null; ms: string; actor: string; actor_role: string; event: string; subject_type: string; subject_id: string; before: string | null; after: string | null }

const rowsOf = <T>(result: unknown): T[] => (result as { rows: T[] }).rows

/** Links after a position, in their order, with the values that were hashed as the database writes them. */
export async function listLinks(actor: Actor, after: number, limit: number): Promise<Link[]> {
  if (!canFollowAudit(actor)) return []
  const found = await db().execute(sql`
    select c.position::text, c.audit_id::text, c.previous, c.hash, a.id::text, (extract(epoch from a.at) * 1000)::bigint::text as ms, a.actor, a.actor_role, a.event, a.subject_type, a.subject_id, a.before::text, a.after::text
    from (select * from audit_chain where position > ${after} order by position limit ${limit}) c left join audit a on a.id = c.audit_id order by c.position`)
  return rowsOf<Row>(found).map((row) => ({ position: Number(row.position), auditId: Number(row.audit_id), previous: row.previous, hash: row.hash, entry: valuesOf(row) }))
}

const valuesOf = ({ id, ms, actor, actor_role, event, subject_type, subject_id, before, after }: Row): EntryValues | null =>
  id === null ? null : [id, ms, actor, actor_role, event, subject_type, subject_id, before, after]

/** The first entry without a place in the chain: somebody wrote it past the trigger. */
export async function findUnchained(actor: Actor): Promise<number | undefined> {
  if (!canFollowAudit(actor)) return undefined
  const found = await db().execute(sql`select a.id::text from audit a where not exists (select 1 from audit_chain c where c.audit_id = a.id) order by a.id limit 1`)
  const id = rowsOf<{ id: string }>(found)[0]?.id
  return id === undefined ? undefined : Number(id)
}

/** The end of the chain as it is stored. */
export async function findHead(actor: Actor): Promise<Head> {
  const found = canFollowAudit(actor) ? await db().execute(sql`select position::text, hash from audit_chain order by position desc limit 1`) : { rows: [] }
  const [last] = rowsOf<{ position: string; hash: string }>(found)
  return last ? { count: Number(last.position), hash: last.hash } : { count: 0, hash: '' }
}
