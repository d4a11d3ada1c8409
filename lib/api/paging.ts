import { ExpectedError } from '@/lib/errors'

/** Records on one page of the public API unless `limit` says otherwise, and at most. */
export const defaultLimit = 24
export const maxLimit = 100

export type Paging = { page: number; limit: number }

/** `page` and `limit` of an address. Throws ExpectedError when one of them is not a number in its range. */
export function parsePaging(query: URLSearchParams): Paging {
  const page = query.get('page') ?? '1'
  const limit = query.get('limit') ?? String(defaultLimit)
  if (!/^[1-9]\d{0,6}$/.test(page)) throw new ExpectedError('page')
  if (!/^[1-9]\d{0,2}$/.test(limit) || Number(limit) > maxLimit) throw new ExpectedError('limit')
  return { page: Number(page), limit: Number(limit) }
}

/** Absolute address of the page after this one, with the same filters; null on the last page. */
export function nextAddress(base: string, address: string, { page, limit }: Paging, total: number): string | null {
  if (page * limit >= total) return null
  const url = new URL(address, base)
  url.searchParams.set('page', String(page + 1))
  return url.href
}
