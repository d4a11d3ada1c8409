/** Why an investment was lost, as staff say it when they close a case. The investor never reads it. */
export const lostReasons = ['no-land', 'no-power', 'no-gas-water', 'price', 'permits', 'incentives', 'financing', 'plans-changed', 'silence', 'elsewhere', 'unsuitable', 'other'] as const
export type LostReason = (typeof lostReasons)[number]
export const isLostReason = (value: unknown): value is LostReason => lostReasons.includes(value as LostReason)
