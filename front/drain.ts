import type http from 'node:http'
import net from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { ProxyDoor } from './proxy-door'

/** For how long a process that is never at rest waits before it closes a door all the same. */
const longestWaitMs = 5000

/** A round of the event loop without any work takes a tenth of this. */
const quietMs = 0.05

/**
 * A round of the event loop that took next to no time: whatever waited to be let in or read has been, and closing now resets nobody but who
 * comes in that very instant.
 */
async function quietMoment(): Promise<void> {
  const latest = performance.now() + longestWaitMs
  for (let round = 0, started = performance.now(); started < latest; round++, started = performance.now()) {
    await new Promise((resolve) => setImmediate(resolve))
    if (round > 0 && performance.now() - started < quietMs) return
  }
}

const latest = Symbol('latest answer')
type Connection = net.Socket & { [latest]?: http.ServerResponse }

/**
 * Gives what stops a server without failing a request. New connections are refused, through the door of a proxy within milliseconds, so it turns to the next instance; what comes over
 * connections that are open is still answered, each answer saying that it is the last one, also those that are under way. Idle
 * connections stay for `idleMs`: a proxy that gives them up sooner never writes into one that is being closed. The door of the proxy, when there is one, is
 * shut first. Resolves when all connections are closed. To be called before the server listens.
 */
export function drainable(server: http.Server): (idleMs: number, door?: ProxyDoor) => Promise<void> {
  let stopping = false
  const connections = new Set<Connection>()
  server.on('connection', (connection: Connection) => {
    connections.add(connection)
    connection.once('close', () => connections.delete(connection))
  })
  // Each request pays for this: a list of all answers, or a class of their own, would cost a repeated page up to a quarter of its time (`npm run bench -- repeated`).
  server.prependListener('request', (request: http.IncomingMessage, response: http.ServerResponse) => {
    if (stopping) response.shouldKeepAlive = false
    else (request.socket as Connection)[latest] = response
  })

  return async (idleMs, door) => {
    stopping = true
    for (const { [latest]: response } of connections) if (response) response.shouldKeepAlive = false
    await door?.shut()
    await quietMoment()
    let isClosed = false
    // The close of an http server would close idle connections too.
    const closedPort = new Promise<void>((resolve) => void net.Server.prototype.close.call(server, () => resolve()))
    const closed = Promise.all([closedPort, door?.close()]).then(() => void (isClosed = true))
    await Promise.race([closed, pause(idleMs, undefined, { ref: false })])
    while (!isClosed) {
      // After a round that was held up timers come before what has arrived meanwhile: a connection would look idle that is not.
      await quietMoment()
      server.closeIdleConnections()
      await Promise.race([closed, pause(100, undefined, { ref: false })])
    }
  }
}
