import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { isLocale, type Locale, negotiateLocale } from '@/lib/locales'
import { requestIdMark } from '@/lib/status-marks'
import { bodyIn } from './encoding'
import type { KeptPages, StatusKind } from './kept-pages'
import { publicPolicy } from './headers'
import { send, sendText } from './send'
import { withTyped } from './unsent'
import type { Typed } from './upload'

const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': publicPolicy, 'cache-control': 'no-store' }
/** When a page or form that failed may be tried again. */
const retrySeconds = 5

/** The language of an error page: that of the path, else the one the browser prefers. */
function localeOf(request: IncomingMessage): Locale {
  const first = (request.url ?? '').split(/[/?]/)[1]
  return isLocale(first) ? first : negotiateLocale(request.headers['accept-language'])
}

/**
 * Ordinary pages in the reader's language in place of empty error answers. A failure of ours carries the request's id, for
 * people to quote; a form that could not be saved comes back with everything that was typed, ready to be sent again.
 * `isAway` finds out whether the database can be reached: then a failure is 503, which passes by itself.
 */
export function createStatusPages({ pages, isAway }: { pages: KeptPages; isAway: () => Promise<boolean> }) {
  const kindOf = (status: number): StatusKind => (status === 404 ? 404 : status === 503 ? 503 : 500)

  return async (request: IncomingMessage, response: ServerResponse, failure: number, id: string, typed?: Typed): Promise<void> => {
    const status = failure >= 500 && failure !== 503 && (await isAway()) ? 503 : failure
    const retry: Record<string, string> = status === 503 ? { 'retry-after': String(retrySeconds) } : {}
    const page = await pages.statusPage(localeOf(request), typed?.files ? 'unsent-files' : typed ? 'unsent' : kindOf(status)).catch(() => undefined)
    if (response.headersSent || response.destroyed) return
    if (page?.status !== 200) return sendText(request, response, status, `${STATUS_CODES[status] ?? 'Error'}${status >= 500 ? ` (${id})` : ''}`, retry)
    if (status < 500) return send(request, response, status, headers, page.encoded)
    const html = bodyIn(page.encoded, 'identity').toString('utf8').replaceAll(requestIdMark, id)
    const identity = Buffer.from(typed ? withTyped(html, request.url ?? '', typed.fields) : html)
    send(request, response, status, { ...headers, ...retry }, { identity, gzip: gzipSync(identity, { level: 4 }) })
  }
}
