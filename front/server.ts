import { randomBytes, randomUUID } from 'node:crypto'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import { pipeline, Transform } from 'node:stream'
import zlib from 'node:zlib'
import type { Env } from '@/lib/env'
import { isLocale, type Locale, negotiateLocale } from '@/lib/locales'
import type { Log } from '@/lib/log'
import { publicAddress } from '@/lib/paths'
import { createClientNetwork } from './client-network'
import { chooseEncoding, type Encoded } from './encoding'
import type { createFiles } from './files'
import { barePolicy, commonHeaders, publicPolicy, tagOf, workPolicy } from './headers'
import type { Inner } from './inner'
import type { KeptPages } from './kept-pages'
import { createReadyPages } from './ready-pages'
import { createRequestLimit } from './request-limit'

/** Bodies of forms; documents will have an address and a limit of their own. */
const bodyLimit = 256 * 1024
const addressLimit = 8 * 1024

/** Headers that only the front may set on its way to Next. */
const privateHeader = /^(x-invest-|x-forwarded-|x-middleware-|x-nextjs-|x-matched-path|x-now-|x-vercel-|content-security-policy|next-action|forwarded|x-real-ip|x-request-id)/
const hopByHop = new Set(['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'host'])

export type FrontOptions = {
  env: Env
  inner: Inner
  pages: KeptPages
  files: ReturnType<typeof createFiles>
  /** Why the portal is not ready for traffic; empty when it is. */
  notReady: () => Promise<string[]>
  log: Log
  dev: boolean
}

/**
 * The door of the portal. Public pages come from the kept pages, files from disk; everything else goes to Next with
 * cleaned headers. It limits and logs, and never decides who may see what.
 */
export function createFront(options: FrontOptions): http.RequestListener {
  const { env, inner, pages, files, log, dev } = options
  // What stands in this line is chosen here: there is nothing to look for and cut.
  const access = log.child({}, { redact: [] })
  const base = new URL(env.baseUrl)
  const common = commonHeaders(base.protocol === 'https:')
  const clientNetwork = createClientNetwork(env.TRUSTED_PROXIES)
  const overLimit = createRequestLimit(env.RATE_LIMITS?.requestsNetwork, Date.now)

  const send = (request: IncomingMessage, response: ServerResponse, status: number, headers: Record<string, string>, encoded: Encoded, etag?: string): void => {
    const encoding = chooseEncoding(request.headers['accept-encoding'], encoded)
    const tag = etag && tagOf(etag, encoding)
    const all = { ...headers, vary: 'Accept-Encoding', ...(tag && { etag: tag }) }
    if (tag && status === 200 && request.headers['if-none-match']?.split(',').some((value) => value.trim().replace(/^W\//, '') === tag)) {
      response.writeHead(304, all).end()
      return
    }
    const body = encoded[encoding]!
    response.writeHead(status, { ...all, ...(encoding !== 'identity' && { 'content-encoding': encoding }), 'content-length': body.length })
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  const sendText = (request: IncomingMessage, response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void =>
    send(request, response, status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': barePolicy, ...headers }, { identity: Buffer.from(`${text}\n`) })

  const sendJson = (request: IncomingMessage, response: ServerResponse, status: number, value: unknown): void =>
    send(request, response, status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': barePolicy }, { identity: Buffer.from(`${JSON.stringify(value)}\n`) })

  const pageHeaders = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': publicPolicy }
  const keptPageHeaders = { ...pageHeaders, 'cache-control': 'no-cache' }
  /** Open data: any page may read it. */
  const dataHeaders = { 'cache-control': 'no-cache', 'content-security-policy': barePolicy, 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }
  const sendReadyPage = createReadyPages({ pages, parse: parseTarget, headers: { ...common, ...keptPageHeaders, vary: 'Accept-Encoding' } })

  /** An ordinary page in the reader's language in place of an empty error answer. */
  const sendStatusPage = async (request: IncomingMessage, response: ServerResponse, status: number): Promise<void> => {
    const page = await pages.statusPage(localeOf(request), status === 404 ? 404 : 500).catch(() => undefined)
    if (!page || page.status !== 200) return sendText(request, response, status, http.STATUS_CODES[status] ?? 'Error')
    send(request, response, status, { ...pageHeaders, 'cache-control': 'no-store' }, page.encoded)
  }

  /** Counts a request that has to be rendered; kept pages and files cost nothing and are not counted. */
  const isOverLimit = (request: IncomingMessage, response: ServerResponse): boolean => {
    const wait = overLimit(clientNetwork(request))
    if (wait === undefined) return false
    sendText(request, response, 429, 'Too many requests. Please wait a minute.', { 'retry-after': String(wait) })
    return true
  }

  const sendPublicPage = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean> => {
    const address = publicAddress(url.pathname, url.searchParams)
    if (!address) return false
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      sendText(request, response, 405, 'This address can only be read.', { allow: 'GET, HEAD' })
      return true
    }
    if (request.headers.rsc !== undefined || url.searchParams.has('_rsc')) {
      response.writeHead(204, { 'cache-control': 'no-store' }).end()
      return true
    }
    if (!pages.kept(address) && isOverLimit(request, response)) return true
    const page = await pages.get(address)
    if (page.location) response.writeHead(page.status, { location: page.location, 'cache-control': 'no-cache' }).end()
    else if (page.headers) send(request, response, page.status, { ...dataHeaders, ...page.headers, ...(page.status !== 200 && { 'cache-control': 'no-store' }) }, page.encoded, page.etag)
    else if (page.status === 200) send(request, response, 200, keptPageHeaders, page.encoded, page.etag)
    else await sendStatusPage(request, response, page.status)
    return true
  }

  const sendFile = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean> => {
    const file = request.method === 'GET' || request.method === 'HEAD' ? await files(url.pathname) : undefined
    if (!file) return false
    const caching = file.immutable && !dev ? 'public, max-age=31536000, immutable' : 'no-cache'
    send(request, response, 200, { 'content-type': file.type, 'cache-control': caching, 'content-security-policy': barePolicy }, file.encoded, file.etag)
    return true
  }

  const proxy = (request: IncomingMessage, response: ServerResponse, url: URL, id: string, network: string): void => {
    const nonce = randomBytes(16).toString('base64')
    const policy = workPolicy(nonce, dev)
    const headers: http.OutgoingHttpHeaders = { host: base.host, 'x-request-id': id, 'x-invest-network': network, 'x-invest-host': request.headers.host ?? '', 'x-invest-url': url.pathname + url.search, 'x-forwarded-host': base.host, 'x-forwarded-proto': base.protocol.slice(0, -1), 'content-security-policy': policy }
    for (const [name, value] of Object.entries(request.headers)) if (!privateHeader.test(name) && !hopByHop.has(name)) headers[name] = value
    const forwarded = http.request({ socketPath: inner.socketPath, agent: inner.agent, method: request.method, path: url.pathname + url.search, headers, timeout: 60_000 })
    let tooLarge = false

    forwarded.on('response', (answer) => {
      const status = answer.statusCode ?? 500
      const type = String(answer.headers['content-type'] ?? '')
      if ((status === 404 || status >= 500) && (type === '' || type.startsWith('text/html'))) {
        answer.resume()
        void sendStatusPage(request, response, status)
        return
      }
      const out: http.OutgoingHttpHeaders = { 'cache-control': 'no-store', 'content-security-policy': policy }
      for (const [name, value] of Object.entries(answer.headers)) if (!hopByHop.has(name) && name !== 'cache-control' && value !== undefined) out[name] = value
      const compress = /^(text\/|application\/json)/.test(type) && !answer.headers['content-encoding'] && request.method !== 'HEAD' && chooseEncoding(request.headers['accept-encoding'], { identity: Buffer.alloc(0), gzip: Buffer.alloc(0) }) === 'gzip'
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
      if (tooLarge || response.headersSent) return
      log.error({ id, error: error.message }, 'Next did not answer')
      void sendStatusPage(request, response, 503)
    })
    response.on('close', () => forwarded.destroy())

    let seen = 0
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        seen += chunk.length
        if (seen <= bodyLimit) return next(null, chunk)
        tooLarge = true
        sendText(request, response, 413, 'This form is too large.', { connection: 'close' })
        next(new Error('too large'))
      },
    })
    pipeline(request, counted, forwarded, () => {})
  }

  const handle = async (request: IncomingMessage, response: ServerResponse, id: string): Promise<void> => {
    const url = parseTarget(request.url ?? '')
    if (!url) return sendText(request, response, 400, 'This address is malformed.')
    if (!['GET', 'HEAD', 'POST'].includes(request.method ?? '')) return sendText(request, response, 405, 'Method not allowed.', { allow: 'GET, HEAD, POST' })
    if (url.pathname === '/api/health') return sendJson(request, response, 200, { status: 'ok' })
    if (url.pathname === '/api/ready') {
      const reasons = await options.notReady()
      return sendJson(request, response, reasons.length === 0 ? 200 : 503, { status: reasons.length === 0 ? 'ready' : 'not ready', reasons })
    }
    if (await sendFile(request, response, url)) return
    if (url.pathname === '/') {
      response.writeHead(302, { location: `/${negotiateLocale(request.headers['accept-language'])}`, vary: 'Accept-Language', 'cache-control': 'no-cache' }).end()
      return
    }
    if (await sendPublicPage(request, response, url)) return
    if (/^\/[a-z]{2}\/status(\/|$)/.test(url.pathname) || (url.pathname.startsWith('/_next/') && !dev)) return sendStatusPage(request, response, 404)
    if (request.method === 'POST' && !/^application\/x-www-form-urlencoded\b|^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
      return sendText(request, response, 415, 'Forms are sent as application/x-www-form-urlencoded.')
    }
    if (Number(request.headers['content-length'] ?? 0) > bodyLimit) return sendText(request, response, 413, 'This form is too large.', { connection: 'close' })
    if (isOverLimit(request, response)) return
    proxy(request, response, url, id, clientNetwork(request))
  }

  return (request, response) => {
    const id = randomUUID()
    const started = performance.now()
    response.on('close', () => {
      // Without the query: it may hold a token or what a person searched for.
      access.info({ id, method: request.method, path: (request.url ?? '').split('?')[0]?.slice(0, 200), status: response.statusCode, ms: Math.round(performance.now() - started) }, 'request')
    })
    if (sendReadyPage(request, response, id)) return
    for (const [name, value] of Object.entries(common)) response.setHeader(name, value)
    response.setHeader('x-request-id', id)
    handle(request, response, id).catch((error: unknown) => {
      log.error({ id, error: error instanceof Error ? error.stack : String(error) }, 'The front failed')
      if (!response.headersSent) void sendStatusPage(request, response, 500)
      else response.destroy()
    })
  }
}

/** The address of an ordinary request; undefined for the shapes that Next answers with an error of its own. */
function parseTarget(target: string): URL | undefined {
  if (!target.startsWith('/') || target.startsWith('//') || target.length > addressLimit || target.includes('\\')) return undefined
  try {
    decodeURIComponent(target.split('?')[0]!)
    return new URL(target, 'http://portal')
  } catch {
    return undefined
  }
}

/** The language of an error page: that of the path, else the one the browser prefers. */
function localeOf(request: IncomingMessage): Locale {
  const first = (request.url ?? '').split(/[/?]/)[1]
  return isLocale(first) ? first : negotiateLocale(request.headers['accept-language'])
}
