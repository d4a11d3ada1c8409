import { once } from 'node:events'
import { link, lstat, rename, rm, stat } from 'node:fs/promises'
import type http from 'node:http'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { errorFacts } from '@/lib/error-facts'
import { log } from '@/lib/log'
import { SettingError } from '@/lib/setting-error'

/** For longer than a connection that found the open door takes to stand in its queue. */
const underWayMs = 100

const throughDoor = new WeakSet<net.Socket>()
/** Whether a connection came through the door of the proxy: who may open its file says whose request it is. */
export const isFromProxyDoor = (socket: net.Socket): boolean => throughDoor.has(socket)

/**
 * A socket file through which a proxy on the same machine comes to a server, beside its port. Whoever may enter its folder comes in and is
 * believed about whose request it is, so the folder must not be open to all.
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
  const fault = await faultOf(file)
  if (fault) throw new SettingError(`PROXY_SOCKET ${file} ${fault}.`)
  let admitted = 0
  const door = net.createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    admitted += 1
    throughDoor.add(socket)
    server.emit('connection', socket)
  })
  if (maxConnections) door.maxConnections = maxConnections
  await placeSocket(door, file).catch((error: Error) => {
    throw new SettingError(`PROXY_SOCKET ${file} cannot be made: ${error.message}`)
  })
  const { ino } = await lstat(file)
  return {
    shut: async () => {
      // Whatever goes wrong with the file, requests that are under way are finished all the same.
      const isOurs = await lstat(file).then((found) => found.ino === ino, () => false)
      if (isOurs) {
        await placeSocket(net.createServer(), file, true).catch(async (error: unknown) => {
          log().warn({ error: errorFacts(error) }, 'PROXY_SOCKET could not be shut; it is taken away.')
          await rm(file, { force: true }).catch(() => {})
        })
      }
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

/** What keeps a file from being the door, in words that follow its name. */
async function faultOf(file: string): Promise<string | undefined> {
  if (Buffer.byteLength(ownName(file)) > longestName) return 'has too long a name'
  const folder = await stat(path.dirname(file)).catch(() => undefined)
  if (!folder?.isDirectory()) return 'lies in a folder that is not there'
  if (folder.mode & 0o001) return 'lies in a folder that everybody may enter: chmod o-x it'
  const found = await lstat(file).catch(() => undefined)
  if (found && !found.isSocket() && !(found.isFile() && found.size === 0)) return 'is something else than a socket'
  const refusal = await connecting(file)
  if (refusal === 'ENOENT' || refusal === 'ECONNREFUSED') return undefined
  return refusal ? `cannot be asked: ${refusal}` : 'is open in another process'
}

/** Undefined when somebody listens, else the code of the error. */
async function connecting(file: string): Promise<string | undefined> {
  const socket = net.connect(file)
  try {
    await once(socket, 'connect')
    return undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown'
  } finally {
    socket.destroy()
  }
}

/** Linux cuts names of sockets at 107 bytes. */
const longestName = 106
const ownName = (file: string): string => `${file}.${process.pid}`

/**
 * Listens at a name of its own and then puts the file in its place, so that there is one at every moment: a proxy that finds none writes an
 * error with the address of its client. With `closed` the server is closed before.
 */
async function placeSocket(server: net.Server, file: string, closed = false): Promise<void> {
  const own = ownName(file)
  const draft = `${own}.draft`
  await Promise.all([own, draft].map((name) => rm(name, { force: true })))
  // A full queue refuses at once here, where at a port it makes people wait.
  server.listen({ path: own, readableAll: true, writableAll: true, backlog: 4096 })
  await once(server, 'listening')
  // Closing takes away the name that a server listens at, and no other.
  await link(own, draft)
  if (closed) {
    server.close()
    await once(server, 'close')
  } else await rm(own)
  await rename(draft, file)
}
