import type { Env } from './env'

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
