import { makeDigests } from '@/server/eois/digests'
import { remind, returnUntouched, setSilentAside } from '@/server/eois/reminders'

/** One look at what time alone causes in cases: digests, cases that are set aside, warnings and reminders, as many as there are. */
export async function lookAtClocks(now: () => Date): Promise<void> {
  // Digests come first: what the morning's look sets aside belongs to the day that begins.
  await makeDigests(now())
  while ((await setSilentAside(now())) > 0);
  while ((await remind(now())) > 0);
}

/** One look at cases that their officers left untouched. */
export async function lookAtOfficers(now: () => Date): Promise<void> {
  while ((await returnUntouched(now())) > 0);
}
