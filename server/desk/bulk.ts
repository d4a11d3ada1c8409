import { and, inArray } from 'drizzle-orm'
import { db } from '@/db/client'
import { eois } from '@/db/schema'
import { casesVisibleTo } from '@/db/visibility'
import type { SignedIn } from '@/lib/auth/roles'
import { type BulkAction, bulkErrorOf, type BulkOutcome, type ChosenCase } from '@/lib/desk/bulk'
import { ExpectedError } from '@/lib/errors'
import { assignCase, unwatchCase, watchCase } from '@/server/eois/assign'
import type { Seen } from '@/server/eois/change'
import { referCase, takeCase } from '@/server/eois/officer'

type Given = { action: BulkAction; chosen: readonly ChosenCase[]; form: string | undefined; typed: BulkOutcome['typed'] }

/**
 * Does one thing with several cases: each by its own command, with its own right and the version that was seen, so that one that may not be
 * changed keeps no other back. What is changed stays changed.
 */
export async function changeCases(actor: SignedIn, { action, chosen, form, typed }: Given, now: Date): Promise<BulkOutcome> {
  const had = await heldBefore(actor, chosen)
  const outcome: BulkOutcome = { action, changed: [], refused: [], typed }
  for (const each of chosen) {
    try {
      await commands[action](actor, { reference: each.reference, version: each.version, form }, { ...each, typed }, now)
      outcome.changed.push({ ...each, before: had.get(each.reference)?.officerId ?? null })
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error
      outcome.refused.push({ reference: each.reference, error: bulkErrorOf(error.code) })
    }
  }
  const after = await heldBefore(actor, outcome.changed)
  return { ...outcome, changed: outcome.changed.map((each) => ({ ...each, version: after.get(each.reference)?.version ?? each.version })) }
}

/** Who has each case, and its version. */
async function heldBefore(actor: SignedIn, chosen: readonly ChosenCase[]) {
  const references = chosen.map(({ reference }) => reference)
  const rows = references.length === 0 ? [] : await db().select({ reference: eois.reference, officerId: eois.officerId, version: eois.version }).from(eois).where(and(inArray(eois.reference, references), casesVisibleTo(actor)))
  return new Map(rows.map((row) => [row.reference, row]))
}

type Command = (actor: SignedIn, seen: Seen, given: ChosenCase & { typed: BulkOutcome['typed'] }, now: Date) => Promise<void>

const commands: Record<BulkAction, Command> = {
  take: (actor, seen, _, now) => takeCase(actor, seen, now),
  assign: async (actor, seen, { typed: { officer } }, now) => {
    if (!officer) throw new ExpectedError('officer-required')
    await assignCase(actor, seen, officer === 'none' ? null : officer, now)
  },
  'undo-assign': (actor, seen, { before }, now) => assignCase(actor, seen, before, now),
  watch: (actor, { reference }, _, now) => watchCase(actor, reference, now),
  unwatch: (actor, { reference }) => unwatchCase(actor, reference),
  refer: (actor, seen, { typed: { unit, reason } }, now) => referCase(actor, seen, { unitId: unit, reason }, now),
}
