import type http from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { uploadBytes } from '@/lib/documents/limits'
import type { Env } from '@/lib/env'
import { errorFacts } from '@/lib/error-facts'
import { negotiateLocale } from '@/lib/locales'
import { createRequestLog, type Log } from '@/lib/log'
import { observer, type Surface } from '@/lib/observer'
import { publicAddress } from '@/lib/paths'
import { inRequest } from '@/lib/request-scope'
import { isForm, readBody } from './body'
import { createClientNetwork } from './client-network'
import type { createFiles } from './files'
import { createForward } from './forward'
import { barePolicy, commonHeaders, publicPolicy } from './headers'
import type { Inner } from './inner'
import type { KeptPages } from './kept-pages'
import { createMachineAnswers, type MachineOptions } from './machines'
import { createReadyPages } from './ready-pages'
import { createRequestIds } from './request-id'
import { createRequestLimit } from './request-limit'
import { send, sendText } from './send'
import { createStatusPages } from './status-pages'
import { createUploadDoor, isUpload, limitTime, readTyped, uploadBody } from './upload'

const addressLimit = 8 * 1024

export type FrontOptions = MachineOptions & {
  env: Env
  inner: Inner
  pages: KeptPages
  files: ReturnType<typeof createFiles>
  /** Finds out whether the database cannot be reached just now. */
  isAway: () => Promise<boolean>
  log: Log
  dev: boolean
}

/** What the front knows of a request while it answers it. */
type Exchange = { id: string; surface: Surface }

/**
 * The door of the portal. Public pages come from the kept pages, files from disk; everything else goes to Next with
 * cleaned headers. It limits and logs, and never decides who may see what.
 */
export function createFront(options: FrontOptions): http.RequestListener {
  const { env, inner, pages, files, log, dev } = options
  const logRequest = createRequestLog(log)
  const base = new URL(env.baseUrl)
  const common = commonHeaders(base.protocol === 'https:')
  const clientNetwork = createClientNetwork(env.TRUSTED_PROXIES)
  const overLimit = createRequestLimit(env.RATE_LIMITS?.requestsNetwork, Date.now)
  const uploads = createUploadDoor()
  const requestIdOf = createRequestIds(env.TRUSTED_PROXIES)
  const { answered, startSpan } = observer()

  const pageHeaders = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': publicPolicy }
  const keptPageHeaders = { ...pageHeaders, 'cache-control': 'no-cache' }
  /** Open data: any page may read it. */
  const dataHeaders = { 'cache-control': 'no-cache', 'content-security-policy': barePolicy, 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }
  const sendReadyPage = createReadyPages({ pages, parse: parseTarget, headers: { ...common, ...keptPageHeaders, vary: 'Accept-Encoding' } })
  const sendMachineAnswer = createMachineAnswers(options)
  const sendStatusPage = createStatusPages({ pages, isAway: options.isAway })
  const forward = createForward({ inner, base, log, dev, sendFailure: sendStatusPage })

  /** Counts a request that has to be rendered; kept pages and files cost nothing and are not counted. */
  const isOverLimit = (request: IncomingMessage, response: ServerResponse): boolean => {
    const wait = overLimit(clientNetwork(request))
    if (wait === undefined) return false
    sendText(request, response, 429, 'Too many requests. Please wait a minute.', { 'retry-after': String(wait) })
    return true
  }

  const sendPublicPage = async (request: IncomingMessage, response: ServerResponse, url: URL, exchange: Exchange): Promise<boolean> => {
    const address = publicAddress(url.pathname, url.searchParams)
    if (!address) return false
    exchange.surface = pages.kept(address) ? 'kept' : address.kind
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      sendText(request, response, 405, 'This address can only be read.', { allow: 'GET, HEAD' })
      return true
    }
    if (request.headers.rsc !== undefined || url.searchParams.has('_rsc')) {
      response.writeHead(204, { 'cache-control': 'no-store' }).end()
      return true
    }
    if (exchange.surface !== 'kept' && isOverLimit(request, response)) return true
    const page = await pages.get(address)
    if (page.location) response.writeHead(page.status, { location: page.location, 'cache-control': 'no-cache' }).end()
    else if (page.headers) send(request, response, page.status, { ...dataHeaders, ...page.headers, ...(page.status !== 200 && { 'cache-control': 'no-store' }) }, page.encoded, page.etag)
    else if (page.status === 200) send(request, response, 200, keptPageHeaders, page.encoded, page.etag)
    else await sendStatusPage(request, response, page.status, exchange.id)
    return true
  }

  const sendFile = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean> => {
    const file = request.method === 'GET' || request.method === 'HEAD' ? await files(url.pathname) : undefined
    if (!file) return false
    const caching = file.immutable && !dev ? 'public, max-age=31536000, immutable' : 'no-cache'
    send(request, response, 200, { 'content-type': file.type, 'cache-control': caching, 'content-security-policy': barePolicy }, file.encoded, file.etag)
    return true
  }

  /** A form with files goes on as it comes: neither memory nor the disk of the front holds it. */
  const sendUpload = (request: IncomingMessage, response: ServerResponse, url: URL, id: string): void => {
    if (isOverLimit(request, response)) return
    if (Number(request.headers['content-length'] ?? 0) > uploadBytes) return sendText(request, response, 413, 'These files are too large: a message takes 10 files of 20 MB.', { connection: 'close' })
    const network = clientNetwork(request)
    const leave = uploads.enter(network)
    if (!leave) return sendText(request, response, 503, 'Many files are being sent just now. Please try again in a minute.', { 'retry-after': '60', connection: 'close' })
    response.once('close', leave)
    const body = uploadBody(request)
    forward(request, response, { url, id, network, body, typed: readTyped(request, body) })
  }

  const handle = async (request: IncomingMessage, response: ServerResponse, exchange: Exchange): Promise<void> => {
    const { id } = exchange
    const url = parseTarget(request.url ?? '')
    if (!url) return sendText(request, response, 400, 'This address is malformed.')
    if (!['GET', 'HEAD', 'POST'].includes(request.method ?? '')) return sendText(request, response, 405, 'Method not allowed.', { allow: 'GET, HEAD, POST' })
    if (await sendMachineAnswer(request, response, url.pathname)) return
    if (await sendFile(request, response, url)) return void (exchange.surface = 'file')
    if (url.pathname === '/') {
      response.writeHead(302, { location: `/${negotiateLocale(request.headers['accept-language'])}`, vary: 'Accept-Language', 'cache-control': 'no-cache' }).end()
      return
    }
    if (await sendPublicPage(request, response, url, exchange)) return
    if (/^\/[a-z]{2}\/status(\/|$)/.test(url.pathname) || (url.pathname.startsWith('/_next/') && !dev)) return sendStatusPage(request, response, 404, id)
    exchange.surface = request.method === 'POST' ? 'form' : 'work'
    if (isUpload(request)) return sendUpload(request, response, url, id)
    if (request.method === 'POST' && !isForm(request.headers['content-type'], url.pathname)) {
      return sendText(request, response, 415, 'Forms are sent as application/x-www-form-urlencoded.', { connection: 'close' })
    }
    if (isOverLimit(request, response)) return
    const body = request.method === 'POST' ? await readBody(request) : null
    if (body === 'too-large') return sendText(request, response, 413, 'This form is too large.', { connection: 'close' })
    if (body !== undefined) forward(request, response, { url, id, network: clientNetwork(request), body: body ?? undefined })
  }

  return (request, response) => {
    const exchange: Exchange = { id: requestIdOf(request), surface: 'kept' }
    const { id } = exchange
    const started = performance.now()
    const span = startSpan?.('request', undefined, { 'http.request.method': request.method ?? '', 'request.id': id })
    response.on('close', () => {
      const ms = performance.now() - started
      answered?.(exchange.surface, response.statusCode, ms / 1000)
      span?.end({ status: response.statusCode, surface: exchange.surface })
      logRequest({ id, method: request.method ?? '', path: pathOf(request.url ?? '').slice(0, 200), status: response.statusCode, ms: Math.round(ms) })
    })
    limitTime(request)
    if (sendReadyPage(request, response, id)) return
    exchange.surface = 'other'
    for (const [name, value] of Object.entries(common)) response.setHeader(name, value)
    response.setHeader('x-request-id', id)
    const failed = (error: unknown): void => {
      log.error({ id, error: errorFacts(error) }, 'The front failed')
      if (!response.headersSent) void sendStatusPage(request, response, 500, id)
      else response.destroy()
    }
    inRequest({ id, trace: span?.trace }, () => handle(request, response, exchange).catch(failed))
  }
}

const pathOf = (target: string): string => {
  const query = target.indexOf('?')
  return query < 0 ? target : target.slice(0, query)
}

/** The address of an ordinary request; undefined for the shapes that Next answers with an error of its own. */
function parseTarget(target: string): URL | undefined {
  if (!target.startsWith('/') || target.startsWith('//') || target.length > addressLimit || target.includes('\\')) return undefined
  try {
    decodeURIComponent(pathOf(target))
    return new URL(target, 'http://portal')
  } catch {
    return undefined
  }
}
