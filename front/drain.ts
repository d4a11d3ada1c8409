import type http from 'node:http'
import net from 'node:net'

/**
 * A round of the event loop that took next to no time: whatever waited to be let in has been, and closing the door now
 * resets nobody who stands in it. A busy process closes after 200 rounds all the same.
 */
async function quietMoment(): Promise<void> {
  for (let round = 0; round < 200; round++) {
    const started = performance.now()
    await new Promise((resolve) => setImmediate(resolve))
    if (round > 0 && performance.now() - started < 0.2) return
  }
}

/**
 * Stops a server without failing a request. New connections are refused at once, so a proxy turns to the next instance;
 * what comes over connections that are open is still answered, each answer saying that it is the last one. Idle
 * connections stay for `idleMs`: a proxy that gives them up sooner never writes into one that is being closed. Resolves when all
 * connections are closed.
 */
export async function drain(server: http.Server, idleMs: number): Promise<void> {
  server.prependListener('request', (_request: http.IncomingMessage, response: http.ServerResponse) => {
    response.shouldKeepAlive = false
  })
  await quietMoment()
  const closed = new Promise<void>((resolve) => {
    // The close of an http server would close idle connections too.
    net.Server.prototype.close.call(server, () => resolve())
  })
  const started = performance.now()
  const closeIdle = (): void => {
    if (performance.now() - started >= idleMs) server.closeIdleConnections()
  }
  closeIdle()
  const timer = setInterval(closeIdle, 100)
  await closed
  clearInterval(timer)
}
