import { randomBytes } from 'node:crypto'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import { pipeline, type Readable } from 'node:stream'
import zlib from 'node:zlib'
import type { Log } from '@/lib/log'
import { chooseEncoding } from './encoding'
import { workPolicy } from './headers'
import { type Inner, traceHeaders } from './inner'
import { isForeign } from './unsent'
import type { Typed } from './upload'

/** Headers that only the front may set on its way to Next. */
const privateHeader = /^(x-invest-|x-forwarded-|x-middleware-|x-nextjs-|x-matched-path|x-now-|x-vercel-|content-security-policy|next-action|forwarded|x-real-ip|x-request-id|traceparent|tracestate|baggage)/
const hopByHop = new Set(['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'host', 'expect', 'content-length'])
const compressed = { identity: Buffer.alloc(0), gzip: Buffer.alloc(0) }

type Forwarding = { url: URL; id: string; network: string; body: Buffer | Readable | undefined; /** What was typed, of a body that only passes by. */ typed?: () => Promise<Typed | undefined> }
type Options = { inner: Inner; base: URL; log: Log; dev: boolean; sendFailure: (request: IncomingMessage, response: ServerResponse, status: number, id: string, typed?: Typed) => Promise<void> }

/**
 * Sends what is neither a kept page nor a file to Next, with cleaned headers and the whole body, files as they come, and the answer back. Empty
 * error answers become pages; a form that was not saved comes back as typed.
 */
export function createForward({ inner, base, log, dev, sendFailure }: Options) {
  return (request: IncomingMessage, response: ServerResponse, { url, id, network, body, typed }: Forwarding): void => {
    const policy = workPolicy(randomBytes(16).toString('base64'), dev)
    const headers: http.OutgoingHttpHeaders = {
      host: base.host, ...traceHeaders(id), 'x-invest-network': network, 'x-invest-host': request.headers.host ?? '', 'x-invest-url': url.pathname + url.search,
      'x-forwarded-host': base.host, 'x-forwarded-proto': base.protocol.slice(0, -1), 'content-security-policy': policy,
    }
    for (const [name, value] of Object.entries(request.headers)) if (!privateHeader.test(name) && !hopByHop.has(name)) headers[name] = value
    if (Buffer.isBuffer(body)) headers['content-length'] = body.length
    else if (body && request.headers['content-length']) headers['content-length'] = request.headers['content-length']
    const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')
    const fail = async (status: number): Promise<void> => {
      const isOffered = status >= 500 && !isForeign(request.headers, base.origin)
      const fields = isOffered && Buffer.isBuffer(body) && body.length > 0 && isForm ? { fields: body, files: false } : undefined
      await sendFailure(request, response, status, id, fields ?? (isOffered ? await typed?.() : undefined))
    }
    const forwarded = http.request({ socketPath: inner.socketPath, agent: body && !Buffer.isBuffer(body) ? inner.uploads : inner.agent, method: request.method, path: url.pathname + url.search, headers, timeout: 60_000 })

    forwarded.on('response', (answer) => {
      const status = answer.statusCode ?? 500
      const type = String(answer.headers['content-type'] ?? '')
      if ((status === 404 || status >= 500) && (type === '' || type.startsWith('text/html'))) {
        answer.resume()
        void fail(status)
        return
      }
      const out: http.OutgoingHttpHeaders = { 'cache-control': 'no-store', 'content-security-policy': policy }
      for (const [name, value] of Object.entries(answer.headers)) if (!hopByHop.has(name) && name !== 'cache-control' && value !== undefined) out[name] = value
      const compress = /^(text\/|application\/json)/.test(type) && !answer.headers['content-encoding'] && request.method !== 'HEAD' && chooseEncoding(request.headers['accept-encoding'], compressed) === 'gzip'
      if (compress) {
        delete out['content-length']
        out['content-encoding'] = 'gzip'
        out.vary = 'Accept-Encoding'
      }
      response.writeHead(status, out)
      const done = (error?: Error | null) => error && response.destroy()
      if (compress) pipeline(answer, zlib.createGzip({ level: 5, flush: zlib.constants.Z_SYNC_FLUSH }), response, done)
      else pipeline(answer, response, done)
    })
    forwarded.on('timeout', () => forwarded.destroy(new Error('timeout')))
    forwarded.on('error', (error) => {
      if (response.headersSent || response.destroyed) return
      log.error({ id, error: error.message }, 'Next did not answer')
      void fail(503)
    })
    response.on('close', () => forwarded.destroy())
    if (!body || Buffer.isBuffer(body)) forwarded.end(body)
    else pipeline(body, forwarded, () => {})
  }
}
