/** How one job of a process has gone since the process started. Instants as ISO 8601, since other processes read it from the database. */
export type JobRun = {
  job: string
  /** Pause between two runs in seconds. */
  every: number
  runs: number
  failures: number
  /** When the run under way began; null between runs. */
  runningSince: string | null
  /** When a run last ended well, and badly. */
  doneAt: string | null
  failedAt: string | null
  /** What the last failed run said, without values. */
  error: string | null
}

/** A run that takes longer than ten pauses, and 5 minutes at least, hangs. */
const hangsAfterSeconds = (every: number): number => Math.max(300, every * 10)

/** Jobs whose run has not ended for so long that it will not by itself. */
export const hangingJobs = (runs: readonly JobRun[], now: Date): JobRun[] =>
  runs.filter(({ runningSince, every }) => runningSince !== null && now.getTime() - Date.parse(runningSince) > hangsAfterSeconds(every) * 1000)

/** Jobs whose last run failed. */
export const failingJobs = (runs: readonly JobRun[]): JobRun[] => runs.filter(({ failedAt, doneAt }) => failedAt !== null && (doneAt === null || failedAt > doneAt))
