import { makeDigests } from '@/server/eois/digests'
import { remind } from '@/server/eois/reminders'

/** One look at everything that time alone causes in cases. */
export async function lookAtClocks(now: Date): Promise<void> {
  // Digests come first: what the morning's look returns or sets aside belongs to the day that begins.
  await makeDigests(now)
  await remind(now)
}
