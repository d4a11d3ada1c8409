import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { type PublicAddress, publicAddress } from '@/lib/paths'
import { chooseEncoding, type Encoding } from './encoding'
import { tagOf } from './headers'
import type { KeptPages, Page } from './kept-pages'

/** Longer targets are rare, and not worth remembering. */
const rememberedLength = 300

/**
 * Answers a repeated public page at once: without a promise, and with header lines that are made once for a page and
 * encoding. Most requests are of this kind, and the general way costs about twice as much (`npm run bench`). What
 * it does not answer goes the general way, which would answer the same.
 */
export function createReadyPages({ pages, parse, headers }: { pages: KeptPages; parse: (target: string) => URL | undefined; headers: Record<string, string> }) {
  const addresses = new LRUCache<string, PublicAddress>({ max: 10_000 })
  const lines = new WeakMap<Page, Partial<Record<Encoding, string[]>>>()

  const addressOf = (target: string): PublicAddress | undefined => {
    if (target.length > rememberedLength) return undefined
    const known = addresses.get(target)
    if (known) return known
    const url = parse(target)
    const address = url && !url.searchParams.has('_rsc') ? publicAddress(url.pathname, url.searchParams) : undefined
    if (address) addresses.set(target, address)
    return address
  }

  const linesOf = (page: Page, encoding: Encoding, length: number): string[] => {
    const known = lines.get(page) ?? {}
    lines.set(page, known)
    return (known[encoding] ??= Object.entries({
      ...headers,
      etag: tagOf(page.etag, encoding),
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      'content-length': String(length),
    }).flat())
  }

  return (request: IncomingMessage, response: ServerResponse, id: string): boolean => {
    if (request.method !== 'GET' || request.headers.rsc !== undefined || request.headers['if-none-match'] !== undefined) return false
    const address = addressOf(request.url ?? '')
    const page = address && pages.kept(address)
    // Data has header lines of its own.
    if (page?.status !== 200 || page.headers) return false
    const encoding = chooseEncoding(request.headers['accept-encoding'], page.encoded)
    const body = page.encoded[encoding]
    // A plain body has to be unpacked first.
    if (!body) return false
    response.writeHead(200, [...linesOf(page, encoding, body.length), 'x-request-id', id])
    response.end(body)
    return true
  }
}
