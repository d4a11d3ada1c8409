import { and, asc, eq, isNull, or } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { fillText } from '@/lib/desk/canned'
import type { PromiseClock } from '@/lib/eoi/clock'
import { canMove, canReply } from '@/lib/eoi/policy'
import type { Localized } from '@/lib/locales'
import { canEditReply } from '@/lib/replies/policy'
import { db, type Tx } from '../client'
import { cannedReplies, type eois, units } from '../schema'
import { repliesEditableBy } from '../visibility'

type Found = { eoi: typeof eois.$inferSelect; unit: Pick<typeof units.$inferSelect, 'name'> }
/** A text to begin a reply with, its fields filled in. */
export type Canned = { id: string; title: Localized; body: Localized }

/** The texts that an officer may begin a reply to this case with, or the reason of a decision, in the order of the room; none for people who do not answer it. */
export async function listCanned(actor: Actor, { eoi, unit }: Found, clocks: readonly PromiseClock[], tx: Tx | ReturnType<typeof db> = db()): Promise<Canned[]> {
  if (!canReply(actor, eoi) && !canMove(actor, eoi, 'reopen')) return []
  const rows = await tx.select({ id: cannedReplies.id, title: cannedReplies.title, body: cannedReplies.body }).from(cannedReplies)
    .where(and(isNull(cannedReplies.retiredAt), or(isNull(cannedReplies.stage), eq(cannedReplies.stage, eoi.state)), or(isNull(cannedReplies.unitId), eq(cannedReplies.unitId, eoi.unitId ?? ''))))
    .orderBy(asc(cannedReplies.position), asc(cannedReplies.id))
  const due = clocks.find(({ state }) => state === 'running' || state === 'paused')?.due
  const facts = { company: eoi.answers.company ?? '', contact: eoi.answers.contact ?? '', reference: eoi.reference ?? '', unit: unit.name, due }
  return rows.map(({ id, title, body }) => ({ id, title, body: fillText(body, facts) }))
}

/** All canned replies that the actor keeps, in use or not, in their order. */
export const listReplies = (actor: Actor) =>
  db().select({ id: cannedReplies.id, title: cannedReplies.title, body: cannedReplies.body, stage: cannedReplies.stage, unitId: cannedReplies.unitId, unitName: units.name, retiredAt: cannedReplies.retiredAt, version: cannedReplies.version })
    .from(cannedReplies).leftJoin(units, eq(units.id, cannedReplies.unitId)).where(repliesEditableBy(actor)).orderBy(asc(cannedReplies.position), asc(cannedReplies.id))
export type ReplyRow = Awaited<ReturnType<typeof listReplies>>[number]

/** One of them; undefined when there is none or it is not the actor's to keep. */
export const findReply = async (actor: Actor, id: string): Promise<ReplyRow | undefined> => (await listReplies(actor)).find((row) => row.id === id)

/** Units that the actor may keep texts for, in the order of the register. */
export const listReplyUnits = async (actor: Actor) =>
  (await db().select({ id: units.id, name: units.name }).from(units).orderBy(asc(units.position))).filter(({ id }) => canEditReply(actor, { unitId: id }))
