import type { State } from './states'

/** Why an investment was lost, as staff say it when they close a case or later. The investor never reads it. */
export const lostReasons = ['no-land', 'no-power', 'no-gas-water', 'price', 'permits', 'incentives', 'financing', 'plans-changed', 'silence', 'elsewhere', 'unsuitable', 'other'] as const
export type LostReason = (typeof lostReasons)[number]
export const isLostReason = (value: unknown): value is LostReason => lostReasons.includes(value as LostReason)

/** Why the investment was lost and to which country, ISO 3166-1, as far as it is known. Kept beside the case, not in its log, which the investor reads in part. */
export type Lost = { reason: LostReason | null; country: string | null }

/** States in which an inquiry stands still without an agreement. When it goes on from there, nothing was lost. */
export const lostStates = ['declined', 'withdrawn', 'unresponsive'] as const satisfies readonly State[]
export const isLost = (state: State): boolean => (lostStates as readonly State[]).includes(state)
