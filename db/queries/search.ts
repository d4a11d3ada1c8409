import type { Actor } from '@/lib/auth/roles'
import { type Locale, type Localized, textIn } from '@/lib/locales'
import { countOf, has, listOf } from '@/lib/search/bitset'
import { type DocumentType, documentTypes, type SearchDocument, type SearchResult, type ShownText } from '@/lib/search/document'
import { excerpt, hasHit, highlight } from '@/lib/search/highlight'
import { resultWorth } from '@/lib/search/title-worth'
import { portalIndex } from '../search/portal-index'

export type SearchAnswer = {
  total: number
  /** No record has every word: these have the weightier part of them. */
  near: boolean
  counts: Record<DocumentType, number>
  /** The types found, that with the best result first. */
  types: DocumentType[]
  results: (type: DocumentType | undefined, start: number, size: number) => Promise<SearchResult[]>
}

const summaryLength = 200
const fewRows = 10

/** Everything public that fits a text in any of the four languages, best first; `today` is the day in Turkistan. Rejects only when the database cannot be reached. */
export async function searchPortal(_actor: Actor, locale: Locale, q: string, today: string): Promise<SearchAnswer> {
  const { entries, index, read } = await (await portalIndex(today)).texts()
  const matches = index.search(q)
  // Where few records have every word, those that have most of them follow.
  const rows = matches && (countOf(matches.rows) < fewRows ? matches.nearest : matches.rows)
  const worthOf = resultWorth(q)
  const ranked = (rows ? listOf(rows) : [])
    .map((row) => ({ row, type: entries[row]!.type, whole: Number(has(matches!.rows, row)), score: matches!.score(row) * worthOf(entries[row]!) }))
    .sort((a, b) => b.whole - a.whole || b.score - a.score || a.row - b.row)
  const counts = Object.fromEntries(documentTypes.map((type) => [type, ranked.filter((result) => result.type === type).length])) as Record<DocumentType, number>
  return {
    total: ranked.length,
    near: matches?.near ?? false,
    counts,
    types: [...new Set(ranked.map(({ type }) => type))],
    results: async (type, start, size) => {
      const chosen = ranked.filter((result) => type === undefined || result.type === type).slice(start, start + size)
      return (await read(chosen.map(({ row }) => row))).map((document) => shown(document, locale, matches!.terms))
    },
  }
}

function shown(document: SearchDocument, locale: Locale, terms: ReadonlySet<string>): SearchResult {
  const marked = (text: Localized | null): ShownText | null => {
    const found = textIn(text, locale)
    return found ? { pieces: highlight(found.text, found.lang, terms), lang: found.lang } : null
  }
  const title = marked(document.title) ?? { pieces: [{ text: document.slug, hit: false }], lang: locale }
  const summary = marked(document.summary)
  const visible = hasHit(title.pieces) || (summary !== null && hasHit(summary.pieces))
  return {
    type: document.type, slug: document.slug, title, native: document.native ?? null, sample: document.sample,
    summary: summary && { ...summary, pieces: excerpt(summary.pieces, summaryLength) },
    elsewhere: visible ? null : firstHit(document, locale, terms),
  }
}

/** The weightiest text with a match, in the reader's language if there is one. */
function firstHit({ texts }: SearchDocument, locale: Locale, terms: ReadonlySet<string>): ShownText | null {
  const own = texts.filter((text) => text.locale === locale)
  for (const { text, locale: lang } of [...own, ...texts]) {
    const pieces = highlight(text, lang, terms)
    if (hasHit(pieces)) return { pieces: excerpt(pieces, summaryLength), lang }
  }
  return null
}
