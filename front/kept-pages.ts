import { LRUCache } from 'lru-cache'
import type { PublicAddress } from '@/lib/paths'
import { turkistanDay } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { type Encoded, pack } from './encoding'
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

/** Some 2,500 pages: each is about 12 KB in both encodings. */
const byteLimit = 32 * 1024 * 1024
const freeTextLimit = 4 * 1024 * 1024
/** What data may say of itself. */
const dataHeaders = ['content-type', 'content-disposition', 'link', 'last-modified'] as const
/** A page with the catalogue version and day that it was rendered for; the next rendering takes its place. */
type KeptPage = { page: Page; moment: string }
/** Stands for a rendering that did not end. */
const failed: Page = { status: 500, encoded: { identity: Buffer.alloc(0) }, etag: '' }
/** Compressed already. */
const packed = /^image\/png|^application\/vnd\.openxmlformats/
/** What a page takes, with some for what is around it. */
const bytesOf = ({ page: { encoded } }: KeptPage): number => (encoded.identity?.length ?? 0) + (encoded.gzip?.length ?? 0) + (encoded.br?.length ?? 0) + 1500

/**
 * Public pages, kept whole and compressed. A page is sent only as long as the catalogue version and the day in Turkistan are those that
 * it was rendered for, so a change is seen on the next request and nothing needs purging. `dev` renders each time.
 */
export function createKeptPages(options: { inner: Inner; host: string; version: () => number; now: () => number; dev: boolean }): KeptPages {
  const kept = new LRUCache<string, KeptPage>({ maxSize: byteLimit, sizeCalculation: bytesOf })
  const freeText = new LRUCache<string, KeptPage>({ maxSize: freeTextLimit, sizeCalculation: bytesOf })
  const rendering = new Map<string, Promise<Page>>()

  const render = async (address: string, quality: number, kind: PublicAddress['kind']): Promise<Page> => {
    const answer = await fetchInner(options.inner, options.host, address)
    const location = answer.headers.location
    const body = location ? Buffer.alloc(0) : kind === 'page' ? Buffer.from(await withoutFramework(answer.body.toString('utf8'))) : answer.body
    const headers = kind === 'data' ? Object.fromEntries(dataHeaders.flatMap((name) => (typeof answer.headers[name] === 'string' ? [[name, answer.headers[name]]] : []))) : undefined
    const encoded = headers && packed.test(headers['content-type'] ?? '') ? { identity: body } : await pack(body, quality)
    return { status: answer.status, ...(location && { location }), ...(headers && { headers }), encoded, etag: etagOf(body) }
  }

  let [minute, version, day] = [Number.NaN, Number.NaN, '']
  let [current, former] = ['', '']
  /** The catalogue version and day that it is now. Days begin on whole minutes, so the day is worked out once a minute: every request asks. */
  const momentNow = (): string => {
    const now = Math.floor(options.now() / 60_000)
    if (now === minute && options.version() === version) return current
    if (now !== minute) day = turkistanDay(new Date(options.now()))
    minute = now
    version = options.version()
    const moment = `${version} ${day}`
    if (moment !== current) [former, current] = [current, moment]
    return current
  }

  const keep = (cache: LRUCache<string, KeptPage>, { address, kind }: Pick<PublicAddress, 'address' | 'kind'>, quality: number, keepable: (page: Page) => boolean): Promise<Page> => {
    const moment = momentNow()
    const found = options.dev ? undefined : cache.get(address)
    if (found?.moment === moment) return Promise.resolve(found.page)
    const key = `${moment} ${address}`
    const running = rendering.get(key)
    if (running) return running
    /** Better yesterday's page than none while the database is away. */
    const last = (): Page | undefined => {
      const found = cache.get(address)
      return found && [current, former].includes(found.moment) ? found.page : undefined
    }
    const made = render(address, quality, kind)
      .catch((error: unknown) => {
        if (last()) return failed
        throw error
      })
      .then((page) => {
        if (!options.dev && keepable(page) && moment === momentNow()) cache.set(address, { page, moment })
        return page.status >= 500 ? (last() ?? page) : page
      })
      .finally(() => rendering.delete(key))
    rendering.set(key, made)
    return made
  }

  return {
    kept: ({ address, freeText: free }) => {
      const found = options.dev ? undefined : (free ? freeText : kept).get(address)
      return found?.moment === momentNow() ? found?.page : undefined
    },
    get: (address) =>
      keep(address.freeText ? freeText : kept, address, address.freeText ? 4 : 9, (page) => page.status === 200 || page.status === 404 || (page.status >= 300 && page.status < 400)),
    statusPage: (locale, status) => keep(kept, { address: `/${locale}/status/${status}`, kind: 'page' }, 9, (page) => page.status === 200),
  }
}
