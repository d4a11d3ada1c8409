import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'

/** A way to a server that a test can close: what goes through it is untouched. */
export type Gate = {
  port: number
  /** Cuts what is open and refuses what comes, until it is opened. */
  close: () => Promise<void>
  /** Cuts what is open; what comes then goes through. */
  cut: () => void
  /** Lets everything through again. */
  open: () => Promise<void>
  /** Takes connections and lets nothing through, as a network that lost its way does. */
  hang: () => void
  stop: () => Promise<void>
}

export async function startGate(target: number): Promise<Gate> {
  const sockets = new Set<net.Socket>()
  let hanging = false
  const server = net.createServer((client) => {
    sockets.add(client)
    client.on('error', () => {}).on('close', () => sockets.delete(client))
    if (hanging) return
    const far = net.connect(target, '127.0.0.1')
    sockets.add(far)
    far.on('error', () => client.destroy()).on('close', () => {
      sockets.delete(far)
      client.destroy()
    })
    client.on('close', () => far.destroy())
    client.pipe(far).pipe(client)
  })
  const listen = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  await listen(0)
  const { port } = server.address() as AddressInfo
  const cut = () => sockets.forEach((socket) => socket.destroy())
  const close = async (): Promise<void> => {
    const closed = server.listening ? once(server, 'close') : undefined
    server.close()
    cut()
    await closed
  }
  return {
    port,
    close,
    cut,
    open: async () => {
      hanging = false
      cut()
      if (!server.listening) await listen(port)
    },
    hang: () => {
      hanging = true
      for (const socket of sockets) socket.unpipe().pause()
    },
    stop: close,
  }
}
