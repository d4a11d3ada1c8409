import { eq, lt } from 'drizzle-orm'
import os from 'node:os'
import { db } from '@/db/client'
import { instances } from '@/db/schema'
import type { Instance } from '@/lib/runtime'

const rememberedMs = 24 * 3_600_000

/** Writes that this process lives and how its jobs have gone; forgets those that have been silent for a day. */
export async function tellAlive({ id, version, startedAt, jobs }: Instance, now: Date): Promise<void> {
  const row = { host: os.hostname(), version, node: process.versions.node, startedAt, seenAt: now, jobs: jobs() }
  await db().insert(instances).values({ id, ...row }).onConflictDoUpdate({ target: instances.id, set: row })
  await db().delete(instances).where(lt(instances.seenAt, new Date(now.getTime() - rememberedMs)))
}

/** Writes that this process ended as it should. */
export async function tellStopped({ id }: Instance, now: Date): Promise<void> {
  await db().update(instances).set({ stoppedAt: now, seenAt: now }).where(eq(instances.id, id))
}
