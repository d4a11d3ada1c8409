/** What a colleague may do with a case: follow it, or also answer, add documents and pick a time for a meeting. */
export const colleagueRights = ['read', 'write'] as const
export type ColleagueRight = (typeof colleagueRights)[number]
export const isColleagueRight = (value: unknown): value is ColleagueRight => colleagueRights.includes(value as ColleagueRight)

/** People whom an investor may let into one case, at one time. */
export const colleagueLimit = 20
