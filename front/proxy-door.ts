import { once } from 'node:events'
import { link, rename, rm } from 'node:fs/promises'
import type http from 'node:http'
import net from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { SettingError } from '@/lib/setting-error'

/** For longer than a connection that found the open door takes to stand in its queue. */
const underWayMs = 100

const camePast = new WeakSet<net.Socket>()
/** Whether a connection came through the door of the proxy: who may open its file says whose request it is. */
export const isFromProxyDoor = (socket: net.Socket): boolean => camePast.has(socket)

/**
 * A socket file through which a proxy on the same machine comes to a server, beside its port. Only what may write to the folder's
 * files comes in, and the file may be used by all of them.
 *
 * A port cannot be closed without resetting who has connected to it but was not let in yet, and what such a one has sent already, a form, a
 * proxy must not send again. A file can: another one, behind which nobody listens, takes its place; whoever comes then is refused at
 * once and turns to the next instance, and whoever came before is let in.
 */
export type ProxyDoor = {
  /** Refuses who comes from now on, as a closed port does. Resolves when everybody who came before was let in. */
  shut: () => Promise<void>
  /** Resolves when all connections that came through are closed. */
  close: () => Promise<void>
}

/** Opens the door. Throws SettingError when another process has this file open, or it cannot be made. */
export async function openProxyDoor(file: string, server: http.Server, maxConnections?: number): Promise<ProxyDoor> {
  if (await answers(file)) throw new SettingError(`Another process has PROXY_SOCKET ${file} open.`)
  let admitted = 0
  const door = net.createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    admitted += 1
    camePast.add(socket)
    server.emit('connection', socket)
  })
  if (maxConnections) door.maxConnections = maxConnections
  await put(door, file).catch((error: Error) => {
    throw new SettingError(`PROXY_SOCKET ${file} cannot be made: ${error.message}`)
  })
  return {
    shut: async () => {
      const nobody = net.createServer()
      await put(nobody, file, true)
      await pause(underWayMs)
      // One connection is let in each round of the event loop, as long as any waits.
      for (let before = -1; before !== admitted; ) {
        before = admitted
        for (let round = 0; round < 3; round++) await new Promise((resolve) => setImmediate(resolve))
      }
    },
    close: () => new Promise((resolve) => door.close(() => resolve())),
  }
}

async function answers(file: string): Promise<boolean> {
  const socket = net.connect(file)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

/**
 * Listens at a name of its own and then puts the file in its place, so that there is one at every moment: a proxy that finds none writes an
 * error with the address of its client. With `closed` the server is closed before.
 */
async function put(server: net.Server, file: string, closed = false): Promise<void> {
  const [own, draft] = [`${file}.${process.pid}`, `${file}.draft`]
  await Promise.all([own, draft].map((name) => rm(name, { force: true })))
  server.listen({ path: own, readableAll: true, writableAll: true })
  await once(server, 'listening')
  // Closing takes away the name that a server listens at, and no other.
  await link(own, draft)
  if (closed) {
    server.close()
    await once(server, 'close')
  } else await rm(own)
  await rename(draft, file)
}
