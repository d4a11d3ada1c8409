import { type DocumentType, documentTypes } from './document'

/** Results of one kind on a page of that kind. */
export const pageSize = 24
/** Results of each kind where all kinds are shown. */
export const shownOfEach = 5

const first = (value: string | string[] | undefined): string => ([value ?? []].flat()[0] ?? '').trim()

/** What an address of the search page asks for; an unknown kind or page is ignored. */
export function parseSearch(given: Record<string, string | string[] | undefined>): { q: string; type: DocumentType | undefined; page: number } {
  const page = first(given.page)
  const type = documentTypes.find((known) => known === first(given.type))
  return { q: first(given.q).slice(0, 200), type, page: type && /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1 }
}
