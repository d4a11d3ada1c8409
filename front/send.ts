import type { IncomingMessage, ServerResponse } from 'node:http'
import { bodyIn, chooseEncoding, type Encoded } from './encoding'
import { barePolicy, tagOf } from './headers'

/** Answers with a body in the encoding that both sides have; 304 to a reader who has it under this tag. */
export function send(request: IncomingMessage, response: ServerResponse, status: number, headers: Record<string, string>, encoded: Encoded, etag?: string): void {
  const encoding = chooseEncoding(request.headers['accept-encoding'], encoded)
  const tag = etag && tagOf(etag, encoding)
  const all = { ...headers, vary: 'Accept-Encoding', ...(tag && { etag: tag }) }
  if (tag && status === 200 && request.headers['if-none-match']?.split(',').some((value) => value.trim().replace(/^W\//, '') === tag)) {
    response.writeHead(304, all).end()
    return
  }
  const body = bodyIn(encoded, encoding)
  response.writeHead(status, { ...all, ...(encoding !== 'identity' && { 'content-encoding': encoding }), 'content-length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

const fresh = (type: string): Record<string, string> => ({ 'content-type': type, 'cache-control': 'no-store', 'content-security-policy': barePolicy })

export const sendText = (request: IncomingMessage, response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void =>
  send(request, response, status, { ...fresh('text/plain; charset=utf-8'), ...headers }, { identity: Buffer.from(`${text}\n`) })

export const sendJson = (request: IncomingMessage, response: ServerResponse, status: number, value: unknown): void =>
  send(request, response, status, fresh('application/json; charset=utf-8'), { identity: Buffer.from(`${JSON.stringify(value)}\n`) })
