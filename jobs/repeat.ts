import { errorFacts } from '@/lib/error-facts'
import type { JobRun } from '@/lib/operations/job-run'
import { log } from '@/lib/log'
import { outsideRequest } from '@/lib/request-scope'

export type Repeated = {
  /** Runs the task now, or once more right after the run that is under way. */
  wake: () => void
  /** Starts no further run and waits for the one under way. */
  stop: () => Promise<void>
  /** How it has gone so far. */
  state: () => JobRun
}

/**
 * Runs a task at once and then every so often, never twice at the same time in this process. A run that fails is
 * logged; the next one comes all the same.
 */
export function repeat(name: string, everySeconds: number, task: () => Promise<void>): Repeated {
  const state: JobRun = { job: name, every: everySeconds, runs: 0, failures: 0, runningSince: null, doneAt: null, failedAt: null, error: null }
  const instant = (): string => new Date().toISOString()
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let again = false
  let stopped = false

  const run = (): void => {
    if (stopped) return
    if (running) {
      again = true
      return
    }
    clearTimeout(timer)
    state.runs += 1
    state.runningSince = instant()
    running = outsideRequest(task)
      .then(() => {
        state.doneAt = instant()
      })
      .catch((error: unknown) => {
        const facts = errorFacts(error)
        state.failures += 1
        state.failedAt = instant()
        state.error = (facts.cause?.message ?? facts.message).slice(0, 200)
        outsideRequest(() => log().error({ job: name, error: facts }, 'A job failed'))
      })
      .then(() => {
        running = undefined
        state.runningSince = null
        if (again) {
          again = false
          run()
        } else if (!stopped) timer = setTimeout(run, everySeconds * 1000)
      })
  }
  run()
  return {
    wake: run,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
    state: () => ({ ...state }),
  }
}
