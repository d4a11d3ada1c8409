import { asc, eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { cannedReplies, units } from '@/db/schema'
import { repliesEditableBy } from '@/db/visibility'
import type { Actor } from '@/lib/auth/roles'
import { FieldsRefused, Forbidden, NotFound, Outdated } from '@/lib/errors'
import { changesBetween } from '@/lib/projects/changes'
import type { ReplyValues } from '@/lib/replies/fields'
import { canEditReplies, canEditReply } from '@/lib/replies/policy'
import { recordAudit } from './audit'

type Seen = { id: string; version: number }

const isId = (id: string) => /^[0-9a-f-]{36}$/.test(id)

/** A text for a unit that the actor may keep texts for, or FieldsRefused. */
async function checkUnit(tx: Tx, actor: Actor, { unitId }: ReplyValues): Promise<void> {
  if (!canEditReply(actor, { unitId }) || (unitId !== null && (await tx.$count(units, eq(units.id, unitId))) === 0)) throw new FieldsRefused({ unitId: 'choose' })
}

/** A canned reply that the actor may change, locked. Throws Forbidden, NotFound, Outdated. */
async function lockReply(tx: Tx, actor: Actor, { id, version }: Seen) {
  if (!canEditReplies(actor)) throw new Forbidden()
  const [row] = isId(id) ? await tx.select().from(cannedReplies).where(eq(cannedReplies.id, id)).for('update') : []
  if (!row || !canEditReply(actor, row)) throw new NotFound()
  if (row.version !== version) throw new Outdated()
  return row
}

/** Adds a text to begin replies with, as the last one. Returns its id. Throws Forbidden, FieldsRefused. */
export const addReply = (actor: Actor, values: ReplyValues, now: Date): Promise<string> =>
  db().transaction(async (tx) => {
    if (!canEditReplies(actor)) throw new Forbidden()
    await checkUnit(tx, actor, values)
    const [row] = await tx.insert(cannedReplies).values({ ...values, position: sql`(select coalesce(max(position), 0) + 1 from canned_replies)`, createdAt: now, updatedAt: now }).returning({ id: cannedReplies.id })
    await recordAudit(tx, { actor, event: 'reply.added', subject: { type: 'reply', id: row!.id }, after: named(values), at: now })
    return row!.id
  })

/** Saves title, texts, stage and unit. Texts that officers have begun with stay as they are. Throws Forbidden, NotFound, Outdated, FieldsRefused. */
export const updateReply = (actor: Actor, seen: Seen, values: ReplyValues, now: Date): Promise<void> =>
  db().transaction(async (tx) => {
    const before = await lockReply(tx, actor, seen)
    await checkUnit(tx, actor, values)
    const changed = changesBetween(before, values)
    if (!changed) return
    const version = before.version + 1
    await tx.update(cannedReplies).set({ ...values, version, updatedAt: now }).where(eq(cannedReplies.id, before.id))
    await recordAudit(tx, { actor, event: 'reply.updated', subject: { type: 'reply', id: before.id }, before: named(changed.before), after: { ...named(changed.after), version }, at: now })
  })

/** Takes a text out of use, or back into it. Throws Forbidden, NotFound, Outdated. */
export const retireReply = (actor: Actor, seen: Seen, retired: boolean, now: Date): Promise<void> =>
  db().transaction(async (tx) => {
    const before = await lockReply(tx, actor, seen)
    if ((before.retiredAt !== null) === retired) return
    const version = before.version + 1
    await tx.update(cannedReplies).set({ retiredAt: retired ? now : null, version, updatedAt: now }).where(eq(cannedReplies.id, before.id))
    await recordAudit(tx, { actor, event: retired ? 'reply.retired' : 'reply.restored', subject: { type: 'reply', id: before.id }, after: { version }, at: now })
  })

/** Moves a text one place up or down among those that the actor keeps. Throws Forbidden, NotFound, Outdated. */
export const moveReply = (actor: Actor, seen: Seen, step: 1 | -1, now: Date): Promise<void> =>
  db().transaction(async (tx) => {
    const rows = await tx.select({ id: cannedReplies.id, position: cannedReplies.position }).from(cannedReplies).where(repliesEditableBy(actor)).orderBy(asc(cannedReplies.position), asc(cannedReplies.id)).for('update')
    const before = await lockReply(tx, actor, seen)
    const index = rows.findIndex(({ id }) => id === before.id)
    const [one, other] = [rows[index], rows[index + step]]
    if (!one || !other) return
    await tx.update(cannedReplies).set({ position: other.position, version: before.version + 1, updatedAt: now }).where(eq(cannedReplies.id, one.id))
    await tx.update(cannedReplies).set({ position: one.position }).where(eq(cannedReplies.id, other.id))
    await recordAudit(tx, { actor, event: 'reply.moved', subject: { type: 'reply', id: before.id }, before: { position: one.position }, after: { position: other.position, version: before.version + 1 }, at: now })
  })

/** The entry names fields as the form does. */
const named = ({ title, body, stage, unitId }: Partial<Record<keyof ReplyValues, unknown>>) => ({
  ...(title !== undefined && { replyTitle: title }), ...(body !== undefined && { replyBody: body }), ...(stage !== undefined && { replyStage: stage }), ...(unitId !== undefined && { unitId }),
})
