import type { Promises } from './clock'

/** What pages promise before a unit is known: working days, as every unit starts with (product.md, Promises). */
export const defaultPromises: Promises = { firstReplyDays: 2, substantiveDays: 5 }
