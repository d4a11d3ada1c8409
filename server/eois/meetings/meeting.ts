import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { meetings } from '@/db/schema'
import { ExpectedError, NotFound } from '@/lib/errors'
import type { MeetingState } from '@/lib/meetings/terms'

export type LockedMeeting = typeof meetings.$inferSelect

/** A meeting of the case, locked. Throws NotFound, ExpectedError `meeting-changed` when it is in none of the `states` any more. */
export async function lockMeeting(tx: Tx, eoiId: string, id: string, states: readonly MeetingState[]): Promise<LockedMeeting> {
  const [row] = await tx.select().from(meetings).where(and(sql`${meetings.id}::text = ${id}`, eq(meetings.eoiId, eoiId))).for('update')
  if (!row) throw new NotFound()
  if (!states.includes(row.state)) throw new ExpectedError('meeting-changed', 409)
  return row
}

/** Changes a meeting, and gives it as it is now. */
export async function setMeeting(tx: Tx, id: string, values: Partial<typeof meetings.$inferInsert>): Promise<LockedMeeting> {
  const [row] = await tx.update(meetings).set({ ...values, version: sql`${meetings.version} + 1` }).where(eq(meetings.id, id)).returning()
  return row!
}
