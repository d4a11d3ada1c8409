import { setImmediate } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import type { Locale } from '@/lib/locales'
import { documentTokens, queryTokens, type Token } from './analyze'
import { addTo, type Bitset, emptySet } from './bitset'
import { differingLetters, lettersOf, slipsBetween } from './closeness'
import { nameKey } from './name-key'

/** One text of a document, in a known language, and how much a word in it counts: names much, remarks little. */
export type IndexedText = { text: string; locale: Locale; boost: number }

/** What a search found. Scores compare documents of one search only. */
export type Matches = {
  /** Documents that have every word of the query; where none has, the nearest. */
  rows: Bitset
  /** No document has every word. */
  near: boolean
  /** Documents that have the weightier part of the query, those of `rows` among them. */
  nearest: Bitset
  score: (row: number) => number
  /** Index terms that made a match, for highlighting. */
  terms: ReadonlySet<string>
}

/** A word in one document: the document's number times 256 plus how well the word stands for it, 1 to 255. */
type Postings = Uint32Array

/** Half of the most that a word can weigh: a name (boost 8) weighs 0.8, a single mention in a text (boost 1) a third. */
const saturation = 2
/** Longest stretch for which making an index keeps other work waiting. */
const pieceMs = 15
const prefixLimit = 300
const shortestSlip = 4
/** Keys of names, with their mark: they have fewer letters to differ in. */
const shortestKeySlip = 7
/** From this weight on a concept is what the word itself names, not a part of it or another keyboard's. */
const namesConcept = 0.6
/** Less likely readings of a word are noise. */
const leastWorth = 0.18
const shortestCompound = 8
const shortestPart = 4
/** From this length on two slips are forgiven. */
const longWord = 8
/** Part of the query's weight that a document must have to be called near; rare words weigh more, slips and synonyms less. */
const nearShare = 0.4

/**
 * Finds documents by words in any of the four languages: an inverted index in memory. What words are, and which
 * forms of a word count as the same, is for `analyze.ts`; here they are only looked up, weighed and added.
 */
export class TextIndex {
  readonly size: number
  private readonly postings = new Map<string, Postings>()
  private readonly terms: string[]
  private readonly letters: Int32Array
  private readonly scratch: { counted: Uint8Array; heard: Float32Array; best: Float32Array; surest: Float32Array }

  private constructor(size: number, growing: ReadonlyMap<string, readonly number[]>) {
    this.size = size
    for (const [term, list] of growing) this.postings.set(term, Uint32Array.from(list))
    this.terms = [...this.postings.keys()].sort()
    this.letters = Int32Array.from(this.terms, lettersOf)
    this.scratch = { counted: new Uint8Array(size), heard: new Float32Array(size), best: new Float32Array(size), surest: new Float32Array(size) }
  }

  /** The index of these documents, made in pieces: other work goes on in between. */
  static async of(documents: readonly (readonly IndexedText[])[]): Promise<TextIndex> {
    const growing = new Map<string, number[]>()
    let since = performance.now()
    for (const [row, texts] of documents.entries()) {
      for (const [term, weight] of weighed(texts)) {
        const list = growing.get(term)
        const entry = row * 256 + Math.max(1, Math.round((255 * weight) / (weight + saturation)))
        if (list) list.push(entry)
        else growing.set(term, [entry])
      }
      if (performance.now() - since < pieceMs) continue
      await setImmediate()
      since = performance.now()
    }
    return new TextIndex(documents.length, growing)
  }

  /** The documents that fit a query, or undefined when the query has no word. */
  search(query: string): Matches | undefined {
    const groups = queryTokens(query).slice(0, 12).flatMap((alternatives) => this.wordsOf(alternatives))
    if (groups.length === 0) return undefined
    // Scores leave with the answer; the rest is used again, for a search never waits between its lines.
    const scores = new Float32Array(this.size)
    const { counted, heard, best, surest } = this.scratch
    counted.fill(0)
    heard.fill(0)
    let whole = 0
    let rarest = 0
    let unknown = 0
    for (const group of groups) {
      const touched: number[] = []
      for (const [term, weight] of group) {
        for (const entry of this.postings.get(term)!) {
          const row = entry >>> 8
          const value = (weight * (entry & 255)) / 255
          if (best[row] === 0) touched.push(row)
          if (value > best[row]!) best[row] = value
          if (weight > surest[row]!) surest[row] = weight
        }
      }
      const rarity = Math.log(1 + (this.size - touched.length + 0.5) / (touched.length + 0.5))
      if (touched.length === 0) unknown++
      else {
        whole += rarity
        rarest = Math.max(rarest, rarity)
      }
      for (const row of touched) {
        scores[row]! += rarity * best[row]!
        heard[row]! += rarity * surest[row]! ** 0.5
        counted[row]!++
        best[row] = surest[row] = 0
      }
    }
    // A word that nothing has counts like the rarest that something has.
    whole += unknown * rarest
    const score = (row: number) => scores[row]!
    const terms = new Set(groups.flatMap((group) => [...group.keys()]))
    const full = this.rowsWhere((row) => counted[row] === groups.length)
    const near = this.rowsWhere((row) => counted[row] === groups.length || (counted[row]! > 0 && heard[row]! >= nearShare * whole))
    return { rows: full.any ? full.rows : near.rows, near: !full.any, nearest: near.rows, score, terms }
  }

  private rowsWhere(test: (row: number) => boolean): { rows: Bitset; any: boolean } {
    const rows = emptySet(this.size)
    let any = false
    for (let row = 0; row < this.size; row++) {
      if (!test(row)) continue
      addTo(rows, row)
      any = true
    }
    return { rows, any }
  }

  private knows(word: string): boolean {
    return this.postings.has(word) || this.postings.has(nameKey(word) ?? word)
  }

  /** What one word of the query may mean; two words when it is not in the index and two that are make it up. */
  private wordsOf(alternatives: readonly Token[]): Map<string, number>[] {
    const found = this.lookUp(alternatives)
    const word = alternatives[0]?.text ?? ''
    if (found.size > 0 || word.length < shortestCompound || /\p{Script=Han}/u.test(word)) return [found]
    for (let at = word.length - shortestPart; at >= shortestPart; at--) {
      const [first, second] = [word.slice(0, at), word.slice(at)]
      if (!this.knows(second)) continue
      // Russian compounds have о or е between their parts: мясокомбинат, овощехранилище.
      const start = [first, first.replace(/[ое]$/u, '')].find((part) => part.length >= shortestPart && this.knows(part))
      if (start) return [start, second].map((part) => this.lookUp(queryTokens(part)[0] ?? []))
    }
    return [found]
  }

  /**
   * The index terms that a word of the query may mean, with what a match by each is worth: the word itself most, a
   * longer word that begins so less, a slip of the pen least and only when the word itself is nowhere.
   */
  private lookUp(alternatives: readonly Token[]): Map<string, number> {
    const found = new Map<string, number>()
    const note = (term: string, weight: number) => {
      if (weight >= leastWorth && weight > (found.get(term) ?? 0)) found.set(term, weight)
    }
    // A word that names a concept is spelt right, whether or not anything speaks of it.
    let known = alternatives.some(({ text, weight }) => text.startsWith('#') && weight >= namesConcept)
    for (const { text, weight } of alternatives) {
      if (this.postings.has(text)) {
        note(text, weight)
        known = true
      }
      for (const term of this.startingWith(text, weight)) note(term, weight * 0.75 * (text.length / term.length) ** 0.5)
    }
    if (!known) {
      for (const { text, weight } of alternatives) for (const [term, worth] of this.closeTo(text, weight)) note(term, weight * worth)
    }
    return found
  }

  private startingWith(prefix: string, weight: number): string[] {
    // A concept is known whole.
    if (prefix.startsWith('#') || prefix.length < shortestPrefix(prefix, weight)) return []
    const found: string[] = []
    for (let at = this.firstFrom(prefix); at < this.terms.length && found.length < prefixLimit; at++) {
      const term = this.terms[at]!
      if (!term.startsWith(prefix)) break
      if (term !== prefix) found.push(term)
    }
    return found
  }

  /** Place of the first term that does not sort before `text`. */
  private firstFrom(text: string): number {
    let low = 0
    let high = this.terms.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.terms[middle]! < text) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Index terms that a slip of the pen tells from a word, with what a match by each is worth. */
  private closeTo(word: string, weight: number): [string, number][] {
    const isKey = word.startsWith('~')
    if (/^#|\p{Script=Han}/u.test(word) || word.length < (isKey ? shortestKeySlip : weight === 1 ? shortestSlip : shortestSlip + 1)) return []
    const most = word.length >= (isKey ? longWord + 2 : longWord) ? 2 : 1
    // In a short word the first letters are those that people get right.
    const surely = isKey ? 2 : word.length <= 5 ? 1 : 0
    const letters = lettersOf(word)
    return this.terms.flatMap((term, at): [string, number][] => {
      if (Math.abs(term.length - word.length) > most || differingLetters(letters, this.letters[at]!) > 2 * most) return []
      if (!term.startsWith(word.slice(0, surely))) return []
      const slips = slipsBetween(word, term, most)
      return slips === undefined ? [] : [[term, slips === 1 ? 0.6 : 0.4]]
    })
  }
}

/** A word as written may be the beginning of another early; its stems, and keys of names, are alike too soon. */
const shortestPrefix = (prefix: string, weight: number): number => (/^\p{Script=Han}/u.test(prefix) ? 1 : weight === 1 ? 3 : 5)

/** Every term of a document with its weight: what each text adds. */
function weighed(texts: readonly IndexedText[]): Map<string, number> {
  const terms = new Map<string, number>()
  for (const { text, locale, boost } of texts) {
    const { words, weights } = termsOf(text, locale)
    // What is said in four languages is one concept and one name, but a word is found in each of its languages.
    words.forEach((word, at) => {
      const weight = boost * weights[at]!
      const known = terms.get(word) ?? 0
      terms.set(word, /^[#~]/.test(word) ? Math.max(known, weight) : known + weight)
    })
  }
  return terms
}

/** Terms of one text, each once: repeating a word does not make a document more fitting. */
type Terms = { words: readonly string[]; weights: Float32Array }
/**
 * Texts change seldom and names of places and sectors repeat: with these an index is made anew in a tenth of the time.
 * About half a kilobyte each.
 */
const knownTerms = new LRUCache<string, Terms>({ max: 120_000 })

function termsOf(text: string, locale: Locale): Terms {
  const key = `${locale} ${text}`
  const known = knownTerms.get(key)
  if (known) return known
  const tokens = documentTokens(text, locale)
  // A long text's words count a little less each.
  const share = 1 / (0.7 + 0.3 * Math.min(4, tokens.filter(({ weight }) => weight === 1).length / 8))
  const best = new Map<string, number>()
  for (const { text: term, weight } of tokens) if (weight > (best.get(term) ?? 0)) best.set(term, weight)
  const terms = { words: [...best.keys()], weights: Float32Array.from(best.values(), (weight) => weight * share) }
  knownTerms.set(key, terms)
  return terms
}
