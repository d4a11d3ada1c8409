import { createHash } from 'node:crypto'
import { mkdir, realpath, unlink } from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

/** Another process has the embedded database open. */
export class DatabaseInUse extends Error {
  override name = 'DatabaseInUse'
}

/** The portal that runs refused a command; the message is its sentence. */
export class CommandRefused extends Error {
  override name = 'CommandRefused'
}

/** Answers a line sent by the command line while the portal runs. */
export type CommandHandler = (command: unknown) => Promise<unknown>

/** Socket paths may be about 100 bytes long; a longer one moves to the temporary folder under the folder's hash. */
async function socketPath(dataDir: string): Promise<string> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const folder = await realpath(dataDir)
  const direct = path.join(folder, 'portal.sock')
  if (Buffer.byteLength(direct) < 100) return direct
  return path.join(os.tmpdir(), `invest-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}.sock`)
}

/**
 * Takes the folder for this process, or throws DatabaseInUse. The embedded engine has no lock of its own, and two
 * processes on one folder lose data. A listening socket is the lock: refused connection means that its owner is
 * dead, which a file with a process number cannot tell. The same socket takes commands while the portal runs.
 */
export async function lockDataDir(dataDir: string, onCommand: CommandHandler): Promise<{ release: () => Promise<void> }> {
  const address = await socketPath(dataDir)
  // The client ends its side after the command; ours stays open for the answer.
  const server = net.createServer({ allowHalfOpen: true }, (socket) => void answer(socket, onCommand))
  for (let attempt = 0; ; attempt++) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)))
      server.listen(address, () => resolve(true))
    })
    if (taken) break
    if (attempt > 0 || (await isAlive(address))) {
      throw new DatabaseInUse(`Another process has the database in ${dataDir} open. Stop it first, or set DATA_DIR to another folder.`)
    }
    await unlink(address).catch(() => {})
  }
  server.unref()
  return {
    release: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Sends one command to the portal that has the folder open; undefined when none runs. Throws CommandRefused. */
export async function sendCommand(dataDir: string, command: unknown): Promise<unknown> {
  const address = await socketPath(dataDir)
  const socket = await connect(address)
  if (!socket) return undefined
  socket.end(`${JSON.stringify(command)}\n`)
  let text = ''
  for await (const chunk of socket) text += chunk
  const reply = JSON.parse(text) as { ok?: unknown; error?: string }
  if (reply.error) throw new CommandRefused(reply.error)
  return reply.ok
}

const connect = (address: string): Promise<net.Socket | undefined> =>
  new Promise((resolve, reject) => {
    const socket = net.connect(address)
    socket.once('connect', () => resolve(socket))
    socket.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? resolve(undefined) : reject(error),
    )
  })

async function isAlive(address: string): Promise<boolean> {
  const socket = await connect(address)
  socket?.destroy()
  return socket !== undefined
}

async function answer(socket: net.Socket, onCommand: CommandHandler): Promise<void> {
  socket.on('error', () => {})
  socket.setTimeout(10_000, () => socket.destroy())
  let text = ''
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    text += chunk
    if (text.length > 64_000) return void socket.destroy()
    if (text.includes('\n')) break
  }
  if (!text) return void socket.destroy()
  // Whoever asked waits as long as the answer takes: a backup takes longer than a line.
  socket.setTimeout(0)
  try {
    socket.end(JSON.stringify({ ok: await onCommand(JSON.parse(text)) }))
  } catch (error) {
    socket.end(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }))
  }
}
