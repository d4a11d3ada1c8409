import { eq } from 'drizzle-orm'
import { eois } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { readNextStep } from '@/lib/eoi/next-step'
import { canPlan } from '@/lib/eoi/policy'
import { Forbidden } from '@/lib/errors'
import { change, record, type Seen } from './change'

/** Says what the unit does next in an open case, and by when; empty fields take it away. For staff only. Throws NotFound, Forbidden, Outdated, and as readNextStep does. */
export const planCase = (actor: SignedIn, seen: Seen, typed: { step: string; on: string }, now: Date): Promise<void> =>
  change(actor, seen, async (tx, eoi) => {
    if (!canPlan(actor, eoi)) throw new Forbidden()
    const next = readNextStep(typed, now)
    if ((next?.step ?? null) === eoi.nextStep && (next?.on ?? null) === eoi.nextStepOn) return
    await tx.update(eois).set({ nextStep: next?.step ?? null, nextStepOn: next?.on ?? null }).where(eq(eois.id, eoi.id))
    await record(tx, eoi, { kind: 'planned', state: eoi.state, actor, at: now, data: { step: next?.step ?? null, on: next?.on ?? null } })
  })
