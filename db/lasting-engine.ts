import { errorFacts } from '@/lib/error-facts'
import { log } from '@/lib/log'

type Ask = (...asked: never[]) => Promise<unknown>
/** Of the embedded engine only what is used here; `db/open.ts` alone knows it. */
type Engine = {
  query: Ask
  transaction: Ask
  listen: (channel: string, heard: () => void) => Promise<unknown>
  close: () => Promise<void>
  /** Every call that reaches the engine ends here. */
  execProtocolRawSync: (message: Uint8Array) => Uint8Array
  readonly Module: { _PostgresMainLoopOnce: () => void }
}

/** How the engine leaves its loop for an ordinary error. */
const ordinaryError = 100
/** Pauses between attempts to open it anew. */
const firstPauseMs = 1000
const longestPauseMs = 8000

// `isUnavailable` knows it by these words.
const refuse = (): never => {
  throw new Error('The embedded database has stopped and is not queryable until it has been opened anew')
}

/**
 * An embedded engine that is opened anew after it had to stop, as PostgreSQL starts again by itself after a PANIC: a checkpoint or a new file of
 * its log could not be written, or it broke off in the middle of something, as when its stack was at an end. The one that stopped is asked nothing more. It has kept its locks, so that the next commit would wait without
 * end, and the whole process with it; and were it shut down as usual, it would mark what it holds half changed as whole. Whoever asks meanwhile is refused
 * as with a database that is away. What it had acknowledged is in the files, as after a kill of the process. Without `open` it stays refused.
 */
export class LastingEngine {
  #engine: Engine
  #stopped = false
  #opening: Promise<void> | undefined
  #pause = firstPauseMs
  #notBefore = 0
  readonly #open: (() => Promise<Engine>) | undefined
  readonly #listeners: [channel: string, heard: () => void][] = []

  constructor(engine: Engine, open?: () => Promise<Engine>) {
    this.#engine = this.#watch(engine)
    this.#open = open
  }

  async query(...asked: never[]): Promise<unknown> {
    return (await this.#alive()).query(...asked)
  }

  async transaction(...asked: never[]): Promise<unknown> {
    return (await this.#alive()).transaction(...asked)
  }

  async listen(channel: string, heard: () => void): Promise<void> {
    await (await this.#alive()).listen(channel, heard)
    this.#listeners.push([channel, heard])
  }

  async close(): Promise<void> {
    await this.#opening
    await this.#engine.close().catch((error: unknown) => {
      if (!this.#stopped) throw error
    })
  }

  /** Notices when an engine gives up, and lets nothing more through to it. */
  #watch(engine: Engine): Engine {
    let stopped = false
    const run = engine.execProtocolRawSync.bind(engine)
    engine.execProtocolRawSync = (message) => (stopped ? refuse() : run(message))
    const giveUp = (): void => {
      if (stopped) return
      stopped = this.#stopped = true
      log().fatal('The embedded database has stopped. It is opened anew as soon as its disk can be written.')
    }
    const { _PostgresMainLoopOnce: once } = engine.Module
    const watched = (): void => {
      try {
        once()
      } catch (error) {
        // Its caller goes on after any of them.
        if ((error as { status?: unknown }).status !== ordinaryError) giveUp()
        throw error
      }
    }
    Object.assign(engine.Module, { onAbort: giveUp, _PostgresMainLoopOnce: watched })
    return engine
  }

  async #alive(): Promise<Engine> {
    if (!this.#stopped) return this.#engine
    if (this.#open && performance.now() >= this.#notBefore) this.#opening ??= this.#openAnew(this.#open).finally(() => (this.#opening = undefined))
    await this.#opening
    return this.#stopped ? refuse() : this.#engine
  }

  async #openAnew(open: () => Promise<Engine>): Promise<void> {
    try {
      // Gives back its memory and file handles; nothing is written. A second time it says that it is closed.
      await this.#engine.close().catch(() => {})
      this.#engine = this.#watch(await open())
      for (const [channel, heard] of this.#listeners) await this.#engine.listen(channel, heard)
      this.#stopped = false
      this.#pause = firstPauseMs
      log().warn('The embedded database has been opened anew')
      for (const [, heard] of this.#listeners) heard()
    } catch (error) {
      this.#notBefore = performance.now() + this.#pause
      this.#pause = Math.min(this.#pause * 2, longestPauseMs)
      log().error({ error: errorFacts(error) }, 'The embedded database could not be opened anew; it is tried again')
    }
  }
}
