import http from 'node:http'
import { requestScope } from '@/lib/request-scope'

/** Next, behind a unix socket of the same process. */
export type Inner = {
  socketPath: string
  agent: http.Agent
  /** For forms with files: they last, and take no place of a page. */
  uploads: http.Agent
}

/** At most `renders` requests are handed on at a time; the others wait. */
export const createInner = (socketPath: string, renders: number): Inner => ({ socketPath, agent: new http.Agent({ keepAlive: true, maxSockets: renders }), uploads: new http.Agent() })

/** Header in which pages find their own normalised address; cut from what clients send. */
export const addressHeader = 'x-invest-url'

/** Headers that tell Next's side which request it works for; cut from what clients send. */
export function traceHeaders(id: string): Record<string, string> {
  const trace = requestScope()?.trace
  return { 'x-request-id': id, ...(trace && { traceparent: trace }) }
}

/** One GET to Next with no header of the client. Reads the whole answer. */
export function fetchInner(inner: Inner, host: string, address: string): Promise<{ status: number; headers: http.IncomingHttpHeaders; body: Buffer }> {
  const scope = requestScope()
  return new Promise((resolve, reject) => {
    const request = http.get(
      {
        socketPath: inner.socketPath,
        agent: inner.agent,
        path: address,
        headers: { host, 'user-agent': 'invest-front', accept: 'text/html', [addressHeader]: address, ...(scope && traceHeaders(scope.id)) },
        timeout: 30_000,
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => resolve({ status: response.statusCode ?? 500, headers: response.headers, body: Buffer.concat(chunks) }))
        response.on('error', reject)
      },
    )
    request.on('timeout', () => request.destroy(new Error('The page took longer than 30 s to render.')))
    request.on('error', reject)
  })
}
