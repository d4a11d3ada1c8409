/** How much of a promise is used up when somebody is told: half, four fifths, all, one and a half. */
export const warningLevels = ['half', 'most', 'over', 'beyond'] as const
export type WarningLevel = (typeof warningLevels)[number]

/** A kept clock as far as warnings go; every instant is null while nothing is owed or the clock stands. */
export type RunningClock = { halfAt: Date | null; mostAt: Date | null; dueAt: Date | null; beyondAt: Date | null }

/** The levels that a clock has passed at `now`, in their order. */
export function levelsReached({ halfAt, mostAt, dueAt, beyondAt }: RunningClock, now: Date): WarningLevel[] {
  if (!dueAt) return []
  const passed: Record<WarningLevel, boolean> = { half: halfAt !== null && halfAt <= now, most: mostAt !== null && mostAt <= now, over: dueAt < now, beyond: beyondAt !== null && beyondAt <= now }
  return warningLevels.filter((level) => passed[level])
}

/**
 * Of the levels that are new, those that somebody is told of: what is late needs no warning that it may become late, and 80 % says what
 * 50 % would have said. They come together when the portal, or working time, stood still for long.
 */
export const levelsTold = (fresh: readonly WarningLevel[], reached: readonly WarningLevel[]): WarningLevel[] =>
  fresh.filter((level) => level === 'over' || level === 'beyond' || (!reached.includes('over') && (level === 'most' || !fresh.includes('most'))))

/** When the next level is passed after `now`; null after the last one. What is due is late a moment later. */
export function nextLevelAt({ halfAt, mostAt, dueAt, beyondAt }: RunningClock, now: Date): Date | null {
  const late = dueAt && new Date(dueAt.getTime() + 1)
  return [halfAt, mostAt, late, beyondAt].find((at) => at !== null && at > now) ?? null
}

const day = 24 * 3_600_000

/** Silence of the investor (product.md, Promises), in days after the question: when they are reminded, and when the case is set aside. */
export const nudgeDays = [7, 21] as const
export const silenceDays = 42

export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * day)

/** The days on which an investor who was asked at `pausedAt` should have been reminded by `now`. */
export const nudgesReached = (pausedAt: Date, now: Date): number[] => nudgeDays.filter((days) => daysAfter(pausedAt, days) <= now)

/** When the investor is reminded next after `now`; null after the last time. */
export const nextNudgeAt = (pausedAt: Date, now: Date): Date | null => nudgeDays.map((days) => daysAfter(pausedAt, days)).find((at) => at > now) ?? null
