import http from 'node:http'

export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer; text: string }
type Question = { method?: string; headers?: http.OutgoingHttpHeaders; body?: string | Buffer; /** Send the body without saying how long it is. */ chunked?: boolean }

const agent = new http.Agent({ keepAlive: true, maxSockets: 4 })

/** One HTTP request exactly as given: no redirect is followed, no path tidied up, nothing decompressed. */
export function ask(baseUrl: string, path: string, { method = 'GET', headers = {}, body, chunked = false }: Question = {}): Promise<Answer> {
  const { hostname, port } = new URL(baseUrl)
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path, method, agent, headers: { ...headers, ...(body !== undefined && !chunked && { 'content-length': Buffer.byteLength(body) }) } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const whole = Buffer.concat(chunks)
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: whole, text: whole.toString('utf8') })
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}
