import type { NextRequest } from 'next/server'
import { ExpectedError, NotFound } from './errors'
import { isLocale, type Locale } from './locales'
import { log } from './log'

export type DataRequest = {
  params: Record<string, string>
  query: URLSearchParams
  /** Path and query as the front normalised them. */
  address: string
  now: Date
}

/** What readers of a refused request are told, by code. */
const sentences: Record<string, string> = {
  'not-found': 'There is no such record, or no such page of the list.',
  page: 'page must be a whole number from 1.',
  limit: 'limit must be a whole number from 1 to 100.',
  format: 'format must be csv, xlsx or json.',
  'figures-format': 'format must be csv or json.',
}

/** JSON that anybody may read, with its status. */
export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers } })

/** A file with its type, and the name under which a browser saves it. */
export const file = (body: BodyInit, type: string, name?: string): Response =>
  new Response(body, { headers: { 'content-type': type, ...(name && { 'content-disposition': `attachment; filename="${name}"` }) } })

const refused = (code: string, status: number): Response => json({ error: { status, code, message: sentences[code] ?? 'The portal could not answer.' } }, status)

/**
 * Makes a route handler for public data: the same bytes for everyone, so it knows nothing of who asks. An
 * ExpectedError is answered as JSON with its status, what goes wrong otherwise is logged once and answered with 500.
 */
export const openData =
  (handle: (request: DataRequest) => Promise<Response>) =>
  async (request: NextRequest, context: { params: Promise<Record<string, string | string[] | undefined>> }): Promise<Response> => {
    try {
      const params = Object.fromEntries(Object.entries((await context.params) ?? {}).map(([key, value]) => [key, String(value)]))
      return await handle({ params, query: request.nextUrl.searchParams, address: request.nextUrl.pathname + request.nextUrl.search, now: new Date() })
    } catch (error) {
      if (error instanceof ExpectedError) return refused(error.code, error.status)
      log().error({ error: error instanceof Error ? error.stack : String(error) }, 'Public data could not be made')
      return refused('failed', 500)
    }
  }

/** The language in the address. Throws NotFound for any other word. */
export function localeOf(params: Record<string, string>): Locale {
  if (!isLocale(params.locale)) throw new NotFound()
  return params.locale
}

/** A query as pages get theirs: repeated keys as lists. */
export const givenOf = (query: URLSearchParams): Record<string, string[]> => Object.fromEntries([...new Set(query.keys())].map((key) => [key, query.getAll(key)]))
