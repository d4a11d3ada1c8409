import net from 'node:net'

/**
 * Asks one address again and again over kept connections, as fast as the server answers, and gives answers a second.
 * It reads no more of an answer than its length, so that the server is what is measured and not the asking.
 */
export async function load(url: URL, { connections, ms, headers }: { connections: number; ms: number; headers: Record<string, string> }): Promise<number> {
  const question = `GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\n${Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
  const started = performance.now()
  const end = started + ms
  const answered = await Promise.all(Array.from({ length: connections }, () => keepAsking(url, question, end)))
  return answered.reduce((sum, count) => sum + count, 0) / ((performance.now() - started) / 1000)
}

function keepAsking(url: URL, question: string, end: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(url.port), '127.0.0.1')
    let answered = 0
    let missing = 0
    socket.setNoDelay(true)
    socket.on('connect', () => socket.write(question))
    socket.on('error', reject)
    socket.on('close', () => resolve(answered))
    socket.on('data', (chunk: Buffer) => {
      missing = missing === 0 ? lengthOf(chunk) - chunk.length : missing - chunk.length
      if (missing < 0) return void socket.destroy(new Error('The server sent more than it said.'))
      if (missing > 0) return
      answered += 1
      if (performance.now() < end) socket.write(question)
      else socket.end()
    })
  })
}

/** Bytes of a whole answer, from its first piece. */
function lengthOf(first: Buffer): number {
  const head = first.indexOf('\r\n\r\n')
  const text = first.toString('latin1', 0, head)
  const length = /^content-length: (\d+)$/im.exec(text)?.[1]
  if (head < 0 || !text.startsWith('HTTP/1.1 200') || !length) throw new Error(`Not the answer that was expected: ${text.slice(0, 200)}`)
  return head + 4 + Number(length)
}
