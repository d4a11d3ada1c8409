import { createReadStream } from 'node:fs'
import net from 'node:net'
import type { Readable } from 'node:stream'

/** A scanner that is silent for so long is away. */
const patienceMs = 30_000
const answerLimit = 4096

export type Verdict = { verdict: 'clean' } | { verdict: 'infected'; signature: string } | { verdict: 'failed'; reason: string }

/**
 * Asks clamd whether a file carries a virus (INSTREAM: the content is sent in pieces, each after its length). `url` is `tcp://host:port` or
 * `unix:///socket`. Never throws: a scanner that is away or answers oddly has failed.
 */
export async function scanFile(url: string, file: string, patience = patienceMs): Promise<Verdict> {
  return scanContent(url, createReadStream(file, { highWaterMark: 64 * 1024 }), patience)
}

/** The same for a content that is being read. */
export async function scanContent(url: string, content: Readable, patience = patienceMs): Promise<Verdict> {
  let socket: net.Socket | undefined
  try {
    const open = (socket = connect(url))
    const answer = readAnswer(open, patience)
    // What the answer fails with is told below, also while the content is still being sent.
    answer.catch(() => {})
    await Promise.race([send(open, content), answer])
    return verdictOf(await answer)
  } catch (error) {
    return { verdict: 'failed', reason: (error as NodeJS.ErrnoException).code ?? (error as Error).message }
  } finally {
    content.destroy()
    socket?.destroy()
  }
}

function connect(url: string): net.Socket {
  const { protocol, hostname, port, pathname } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, '')
  return protocol === 'unix:' ? net.connect({ path: decodeURIComponent(pathname) }) : net.connect({ host, port: Number(port || 3310) })
}

async function send(socket: net.Socket, content: Readable): Promise<void> {
  const write = (bytes: Buffer): Promise<void> => new Promise((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())))
  await write(Buffer.from('zINSTREAM\0'))
  for await (const piece of content as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    await write(Buffer.concat([length, piece]))
  }
  await write(Buffer.alloc(4))
}

const readAnswer = (socket: net.Socket, patience: number): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    socket.setTimeout(patience, () => socket.destroy(new Error('no answer in time')))
    socket.on('data', (piece: Buffer) => {
      said += piece.toString('utf8')
      if (said.includes('\0') || said.length > answerLimit) resolve(said.split('\0')[0]!.slice(0, answerLimit))
    })
    socket.once('error', reject)
    socket.once('close', () => reject(new Error('closed without an answer')))
  })

function verdictOf(answer: string): Verdict {
  if (/^stream: OK$/.test(answer)) return { verdict: 'clean' }
  const signature = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  return signature ? { verdict: 'infected', signature: signature.slice(0, 200) } : { verdict: 'failed', reason: answer.slice(0, 200) }
}
