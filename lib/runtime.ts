import type { Env } from './env'
import type { JobRun } from './operations/job-run'

/** One running portal. */
export type Instance = {
  /** Made at each start. */
  id: string
  /** Version of the portal and its build. */
  version: string
  startedAt: Date
  /** How its jobs have gone; empty before they start. */
  jobs: () => JobRun[]
}

/**
 * What `serve.ts` opens once and every bundle of the same process shares: the server, pages and route handlers each
 * get their own copy of a module, so what must exist once lives on `globalThis`.
 */
export type Runtime = {
  env: Env & { AUTH_SECRET: string }
  /** What public pages are made from, as last read; the front keeps pages under its version. */
  catalogue: { version: number; sampleWorld: boolean }
  /** Re-reads the catalogue version after a publishing transaction, so that the next request sees the change. */
  catalogueChanged: () => Promise<void>
  /** Wakes the job that sends mails. */
  mailQueued: () => void
  /** This process among its instances; undefined in commands. */
  instance?: Instance
}

const key = Symbol.for('invest.runtime')
const holder = globalThis as unknown as { [key]?: Runtime }

export const setRuntime = (runtime: Runtime): void => {
  holder[key] = runtime
}

export function runtime(): Runtime {
  const held = holder[key]
  if (!held) throw new Error('The portal has not been started: serve.ts sets up the runtime.')
  return held
}
