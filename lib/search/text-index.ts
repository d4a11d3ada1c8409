import { hash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Locale } from '@/lib/locales'
import { queryTokens, type Token } from './analyze'
import { addTo, type Bitset, emptySet } from './bitset'
import { differingLetters, lettersOf, slipsBetween } from './closeness'
import { nameKey } from './name-key'
import { type Postings, PostingsBuilder } from './postings'
import { createWeigher } from './weigh'

/** One text of a document, in a known language, and how much a word in it counts: names much, remarks little. */
export type IndexedText = { text: string; locale: Locale; boost: number }

/** All texts of one document. */
export type Texts = readonly IndexedText[]

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
  private readonly letters: Int32Array
  private readonly scratch: { counted: Uint8Array; heard: Float32Array; best: Float32Array; surest: Float32Array }

  private constructor(
    readonly size: number,
    private readonly postings: Postings,
    /** What tells a document's texts from others, by document. */
    private readonly digests: readonly string[],
  ) {
    this.letters = Int32Array.from(postings.words, lettersOf)
    this.scratch = { counted: new Uint8Array(size), heard: new Float32Array(size), best: new Float32Array(size), surest: new Float32Array(size) }
  }

  /**
   * The index of these documents, made in pieces: other work goes on in between. Of documents that a `former` index has with the
   * same texts it takes the words from there, so that a change of a few is indexed quickly; their texts are not kept.
   */
  static async of(documents: Iterable<Texts> | AsyncIterable<Texts>, former?: TextIndex): Promise<TextIndex> {
    const builder = new PostingsBuilder(former?.postings.words)
    const weigh = createWeigher((term) => builder.numberOf(term))
    const wordsOf = former?.postings.byDocument(former.size)
    const rows = new Map(former?.digests.map((digest, row) => [digest, row]))
    const digests: string[] = []
    let since = performance.now()
    for await (const texts of documents) {
      const row = digests.length
      const digest = hash('sha1', JSON.stringify(texts), 'base64').slice(0, 12)
      const same = rows.get(digest)
      digests.push(digest)
      if (same !== undefined) for (const entry of wordsOf!(same)) builder.add(row, entry >>> 8, entry & 255)
      else for (const [number, weight] of weigh(texts)) builder.add(row, number, Math.max(1, Math.round((255 * weight) / (weight + saturation))))
      if (performance.now() - since < pieceMs) continue
      await setImmediate()
      since = performance.now()
    }
    return new TextIndex(digests.length, builder.finish(), digests)
  }

  /** The documents that fit a query, or undefined when the query has no word. */
  search(query: string): Matches | undefined {
    const groups = queryTokens(query).slice(0, 12).flatMap((alternatives) => this.wordsOf(alternatives))
    if (groups.length === 0) return undefined
    // Scores leave with the answer; the rest is used again, for a search never waits between its lines.
    const scores = new Float32Array(this.size)
    const { counted, heard, best, surest } = this.scratch
    const { words, starts, entries } = this.postings
    counted.fill(0)
    heard.fill(0)
    let whole = 0
    let rarest = 0
    let unknown = 0
    for (const group of groups) {
      const touched: number[] = []
      for (const [place, weight] of group) {
        const end = starts[place + 1]!
        for (let at = starts[place]!; at < end; at++) {
          const entry = entries[at]!
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
    const terms = new Set(groups.flatMap((group) => [...group.keys()].map((place) => words[place]!)))
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
    return this.postings.find(word) >= 0 || this.postings.find(nameKey(word) ?? word) >= 0
  }

  /** What one word of the query may mean; two words when it is not in the index and two that are make it up. */
  private wordsOf(alternatives: readonly Token[]): Map<number, number>[] {
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
   * The index terms that a word of the query may mean, by their places, with what a match by each is worth: the word itself
   * most, a longer word that begins so less, a slip of the pen least and only when the word itself is nowhere.
   */
  private lookUp(alternatives: readonly Token[]): Map<number, number> {
    const found = new Map<number, number>()
    const note = (place: number, weight: number) => {
      if (weight >= leastWorth && weight > (found.get(place) ?? 0)) found.set(place, weight)
    }
    // A word that names a concept is spelt right, whether or not anything speaks of it.
    let known = alternatives.some(({ text, weight }) => text.startsWith('#') && weight >= namesConcept)
    for (const { text, weight } of alternatives) {
      const first = this.postings.firstFrom(text)
      const exact = this.postings.words[first] === text
      if (exact) {
        note(first, weight)
        known = true
      }
      const end = this.endOfPrefix(text, weight, exact ? first + 1 : first)
      for (let place = exact ? first + 1 : first; place < end; place++) note(place, weight * 0.75 * (text.length / this.postings.words[place]!.length) ** 0.5)
    }
    if (!known) {
      for (const { text, weight } of alternatives) for (const [place, worth] of this.closeTo(text, weight)) note(place, weight * worth)
    }
    return found
  }

  /** Where the words from `first` on end to begin with `prefix`; `first` itself when it is too short to look for longer ones. */
  private endOfPrefix(prefix: string, weight: number, first: number): number {
    // A concept is known whole.
    if (prefix.startsWith('#') || prefix.length < shortestPrefix(prefix, weight)) return first
    let end = first
    while (end - first < prefixLimit && this.postings.words[end]?.startsWith(prefix)) end++
    return end
  }

  /** Places of index terms that a slip of the pen tells from a word, with what a match by each is worth. */
  private closeTo(word: string, weight: number): [number, number][] {
    const isKey = word.startsWith('~')
    if (/^#|\p{Script=Han}/u.test(word) || word.length < (isKey ? shortestKeySlip : weight === 1 ? shortestSlip : shortestSlip + 1)) return []
    const most = word.length >= (isKey ? longWord + 2 : longWord) ? 2 : 1
    // In a short word the first letters are those that people get right.
    const start = word.slice(0, isKey ? 2 : word.length <= 5 ? 1 : 0)
    const letters = lettersOf(word)
    const found: [number, number][] = []
    this.postings.words.forEach((term, place) => {
      if (Math.abs(term.length - word.length) > most || differingLetters(letters, this.letters[place]!) > 2 * most || !term.startsWith(start)) return
      const slips = slipsBetween(word, term, most)
      if (slips !== undefined) found.push([place, slips === 1 ? 0.6 : 0.4])
    })
    return found
  }
}

/** A word as written may be the beginning of another early; its stems, and keys of names, are alike too soon. */
const shortestPrefix = (prefix: string, weight: number): number => (/^\p{Script=Han}/u.test(prefix) ? 1 : weight === 1 ? 3 : 5)
