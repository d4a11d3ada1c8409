import type { Locale } from '@/lib/locales'
import { documentTokens } from './analyze'

/** A piece of a text; `hit` pieces are what the search matched. Joined they are the text. */
export type Piece = { text: string; hit: boolean }

/** A text cut into matched and other pieces. `terms` are the index terms that made the match. */
export function highlight(text: string, locale: Locale, terms: ReadonlySet<string>): Piece[] {
  const hits = documentTokens(text, locale)
    .filter((token) => terms.has(token.text))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of hits) {
    if (end <= at) continue
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false })
    // Hits that touch are one: parts of a Chinese word, or a word and its stem.
    const from = Math.max(start, at)
    const last = pieces.at(-1)
    if (last?.hit) last.text += text.slice(from, end)
    else pieces.push({ text: text.slice(from, end), hit: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false })
  return pieces
}

export const hasHit = (pieces: readonly Piece[]): boolean => pieces.some(({ hit }) => hit)

/** The part of a long text around its first match, at most `length` characters, with … where it was cut. */
export function excerpt(pieces: readonly Piece[], length: number): Piece[] {
  const whole = pieces.map(({ text }) => text).join('')
  if (whole.length <= length) return [...pieces]
  let before = 0
  for (const piece of pieces) {
    if (piece.hit) break
    before += piece.text.length
  }
  const start = before >= whole.length ? 0 : Math.max(0, Math.min(before - Math.floor(length / 3), whole.length - length))
  const from = start === 0 ? 0 : wordStart(whole, start)
  const to = from + length >= whole.length ? whole.length : wordEnd(whole, from + length)
  let at = 0
  const shown = pieces.flatMap((piece) => {
    const text = piece.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += piece.text.length
    return text ? [{ ...piece, text }] : []
  })
  return [...(from > 0 ? [{ text: '…', hit: false }] : []), ...shown, ...(to < whole.length ? [{ text: '…', hit: false }] : [])]
}

const wordStart = (text: string, at: number): number => {
  const space = text.indexOf(' ', at)
  return space >= 0 && space - at < 20 ? space + 1 : at
}
const wordEnd = (text: string, at: number): number => {
  const space = text.lastIndexOf(' ', at)
  return space >= 0 && at - space < 20 ? space : at
}
