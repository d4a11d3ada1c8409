import type { Role } from './roles'

const hour = 3_600_000
const day = 24 * hour

/**
 * How long a session lives: `whole` however much it is used, `idle` without a request; milliseconds. Staff read the files of others, so
 * theirs is one working day; an investor comes back to an inquiry over weeks. Decision 018 has the reasons.
 */
export const sessionLife: Record<Role, { whole: number; idle: number }> = {
  investor: { whole: 30 * day, idle: 14 * day },
  officer: { whole: 12 * hour, idle: 2 * hour },
  editor: { whole: 12 * hour, idle: 2 * hour },
  admin: { whole: 12 * hour, idle: 2 * hour },
}

/** Beyond this nothing counts as just proved: what protects an account changes only after a new proof. Milliseconds. */
export const recentProof = 15 * 60_000
