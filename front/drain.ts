import http from 'node:http'
import net from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** For how long a process that is never at rest waits before it closes a door all the same. */
const longestWaitMs = 5000

/**
 * A round of the event loop that took next to no time: whatever waited to be let in or read has been, and closing now resets nobody.
 */
async function quietMoment(): Promise<void> {
  const latest = performance.now() + longestWaitMs
  for (let round = 0, started = performance.now(); started < latest; round++, started = performance.now()) {
    await new Promise((resolve) => setImmediate(resolve))
    if (round > 0 && performance.now() - started < 0.2) return
  }
}

/** What a server is made with that can be stopped without failing a request. */
export type Drain = {
  /** Its answers: once it stops, each says that it is the last one on its connection, also those that were under way. */
  ServerResponse: typeof http.ServerResponse
  /**
   * New connections are refused at once, so a proxy turns to the next instance; what comes over connections that are open is still answered. Idle
   * connections stay for `idleMs`: a proxy that gives them up sooner never writes into one that is being closed. Resolves when all
   * connections are closed.
   */
  stop: (server: http.Server, idleMs: number) => Promise<void>
}

/** One for each server. */
export function createDrain(): Drain {
  let stopping = false
  class Answer extends http.ServerResponse {
    override writeHead(status: number, ...rest: unknown[]): this {
      if (stopping) this.shouldKeepAlive = false
      return super.writeHead(status, ...(rest as []))
    }
  }

  const stop: Drain['stop'] = async (server, idleMs) => {
    stopping = true
    await quietMoment()
    let isClosed = false
    const closed = new Promise<void>((resolve) => {
      // The close of an http server would close idle connections too.
      net.Server.prototype.close.call(server, () => {
        isClosed = true
        resolve()
      })
    })
    await Promise.race([closed, pause(idleMs, undefined, { ref: false })])
    while (!isClosed) {
      // After a round that was held up timers come before what has arrived meanwhile: a connection would look idle that is not.
      await quietMoment()
      server.closeIdleConnections()
      await Promise.race([closed, pause(100, undefined, { ref: false })])
    }
  }
  return { ServerResponse: Answer as typeof http.ServerResponse, stop }
}
