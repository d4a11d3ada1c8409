import type { SignedIn } from '@/lib/auth/roles'
import type { BulkOutcome } from '@/lib/desk/bulk'
import { findParkedForm, parkForm } from '@/server/parked'

/** What an action on several cases did is for the one who did it. */
const pageOf = ({ userId }: SignedIn): string => `/desk/bulk/${userId}`

/** Keeps what came of an action for the list that is shown next. Returns the token of its address. */
export const keepBulkResult = (actor: SignedIn, outcome: BulkOutcome, now: Date): Promise<string> => parkForm(pageOf(actor), { outcome: [JSON.stringify(outcome)] }, now)

/** What came of the action that led to this page; undefined when there was none, or it was another's. */
export async function findBulkResult(actor: SignedIn, token: unknown, now: Date): Promise<BulkOutcome | undefined> {
  const kept = typeof token === 'string' ? await findParkedForm(token, pageOf(actor), now) : undefined
  return kept?.outcome?.[0] === undefined ? undefined : (JSON.parse(kept.outcome[0]) as BulkOutcome)
}
