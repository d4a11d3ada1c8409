import { once } from 'node:events'
import net from 'node:net'

/** A virus scanner that speaks the protocol of clamd: it finds one signature, and may be told to keep silent. */
export type TestScanner = { url: string; seen: () => number; say: (behaviour: 'scan' | 'silent' | 'close' | 'error') => void; stop: () => Promise<void> }

/** What the test scanner takes for a virus. */
export const virusMark = 'INVEST-PORTAL-TEST-VIRUS'

export async function startTestScanner(): Promise<TestScanner> {
  let behaviour: Parameters<TestScanner['say']>[0] = 'scan'
  let seen = 0
  const open = new Set<net.Socket>()
  const server = net.createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket)).on('error', () => {})
    if (behaviour === 'close') return void socket.destroy()
    let bytes = Buffer.alloc(0)
    socket.on('data', (piece: Buffer) => {
      bytes = Buffer.concat([bytes, piece])
      const content = contentOf(bytes)
      if (!content || behaviour === 'silent') return
      seen += 1
      socket.end(behaviour === 'error' ? 'INSTREAM size limit exceeded. ERROR\0' : `stream: ${content.includes(virusMark) ? 'Invest.Test FOUND' : 'OK'}\0`)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `tcp://127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    seen: () => seen,
    say: (next) => (behaviour = next),
    stop: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** The content of an INSTREAM that is complete, or undefined. Throws for what is none. */
function contentOf(bytes: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0'
  if (bytes.length < command.length) return undefined
  if (bytes.toString('latin1', 0, command.length) !== command) throw new Error('Not an INSTREAM.')
  const pieces: Buffer[] = []
  for (let at = command.length; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}
