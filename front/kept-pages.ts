import { LRUCache } from 'lru-cache'
import type { PublicAddress } from '@/lib/paths'
import { turkistanDay } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { type Encoded, encode } from './encoding'
import { etagOf } from './headers'
import { fetchInner, type Inner } from './inner'
import { withoutFramework } from './rewrite'

export type Page = {
  status: number
  location?: string
  encoded: Encoded
  etag: string
  /** Headers that data brings along: its type, its file name. Pages have none of their own. */
  headers?: Record<string, string>
}

/** Pages that stand in for empty error answers; `unsent` is that of a form which could not be saved. */
export type StatusKind = 404 | 500 | 503 | 'unsent' | 'unsent-files'

export type KeptPages = {
  /** The page when it can be sent without rendering it. */
  kept: (address: PublicAddress) => Page | undefined
  /** The page at a public address, rendered at most once a catalogue version. */
  get: (address: PublicAddress) => Promise<Page>
  /** The page that stands in for an empty error answer, in the path's language. */
  statusPage: (locale: Locale, status: StatusKind) => Promise<Page>
}

const byteLimit = 96 * 1024 * 1024
const freeTextLimit = 16 * 1024 * 1024
/** What data may say of itself. */
const dataHeaders = ['content-type', 'content-disposition', 'link', 'last-modified'] as const
/** Stands for a rendering that did not end. */
const failed: Page = { status: 500, encoded: { identity: Buffer.alloc(0) }, etag: '' }
/** Compressed already. */
const packed = /^image\/png|^application\/vnd\.openxmlformats/
const bytesOf = ({ encoded }: Page): number => encoded.identity.length + (encoded.gzip?.length ?? 0) + (encoded.br?.length ?? 0) + 500

/**
 * Public pages, kept whole and compressed. The catalogue version and the day in Turkistan are part of the key, so a
 * change is seen on the next request and nothing needs purging. `dev` renders each time.
 */
export function createKeptPages(options: { inner: Inner; host: string; version: () => number; now: () => number; dev: boolean }): KeptPages {
  const kept = new LRUCache<string, Page>({ maxSize: byteLimit, sizeCalculation: bytesOf })
  const freeText = new LRUCache<string, Page>({ maxSize: freeTextLimit, sizeCalculation: bytesOf })
  const rendering = new Map<string, Promise<Page>>()

  const render = async (address: string, quality: number, kind: PublicAddress['kind']): Promise<Page> => {
    const answer = await fetchInner(options.inner, options.host, address)
    const location = answer.headers.location
    const body = location ? Buffer.alloc(0) : kind === 'page' ? Buffer.from(await withoutFramework(answer.body.toString('utf8'))) : answer.body
    const headers = kind === 'data' ? Object.fromEntries(dataHeaders.flatMap((name) => (typeof answer.headers[name] === 'string' ? [[name, answer.headers[name]]] : []))) : undefined
    const encoded = headers && packed.test(headers['content-type'] ?? '') ? { identity: body } : await encode(body, quality)
    return { status: answer.status, ...(location && { location }), ...(headers && { headers }), encoded, etag: etagOf(body) }
  }

  let minute = Number.NaN
  let day = ''
  let current = ''
  let former = ''
  /** What a page is kept under. The day is worked out once a minute: days begin on whole minutes, and every request asks. */
  const keyOf = (address: string): string => {
    const now = Math.floor(options.now() / 60_000)
    if (now !== minute) {
      minute = now
      day = turkistanDay(new Date(options.now()))
    }
    const moment = `${options.version()} ${day}`
    if (moment !== current) {
      former = current
      current = moment
    }
    return `${moment} ${address}`
  }

  const keep = (cache: LRUCache<string, Page>, address: string, quality: number, kind: PublicAddress['kind'], keepable: (page: Page) => boolean): Promise<Page> => {
    const key = keyOf(address)
    const found = options.dev ? undefined : cache.get(key)
    if (found) return Promise.resolve(found)
    const running = rendering.get(key)
    if (running) return running
    const made = render(address, quality, kind)
      .catch((error: unknown) => {
        if (cache.has(`${former} ${address}`)) return failed
        throw error
      })
      .then((page) => {
        if (!options.dev && keepable(page)) cache.set(key, page)
        // Better yesterday's page than none while the database is away.
        return page.status >= 500 ? (cache.get(`${former} ${address}`) ?? page) : page
      })
      .finally(() => rendering.delete(key))
    rendering.set(key, made)
    return made
  }

  return {
    kept: ({ path, search, freeText: free }) => (options.dev ? undefined : (free ? freeText : kept).get(keyOf(path + search))),
    get: ({ kind, path, search, freeText: free }) =>
      keep(free ? freeText : kept, path + search, free ? 4 : 9, kind, (page) => page.status === 200 || page.status === 404 || (page.status >= 300 && page.status < 400)),
    statusPage: (locale, status) => keep(kept, `/${locale}/status/${status}`, 9, 'page', (page) => page.status === 200),
  }
}
