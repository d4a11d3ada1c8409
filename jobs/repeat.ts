import { log } from '@/lib/log'

export type Repeated = {
  /** Runs the task now, or once more right after the run that is under way. */
  wake: () => void
  /** Starts no further run and waits for the one under way. */
  stop: () => Promise<void>
}

/**
 * Runs a task at once and then every so often, never twice at the same time in this process. A run that fails is
 * logged; the next one comes all the same.
 */
export function repeat(name: string, everySeconds: number, task: () => Promise<void>): Repeated {
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
    running = task()
      .catch((error: unknown) => log().error({ job: name, error: error instanceof Error ? error.message : String(error) }, 'A job failed'))
      .then(() => {
        running = undefined
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
  }
}
