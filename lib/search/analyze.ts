import type { Locale } from '@/lib/locales'
import { chineseWords, pinyinOf } from './chinese'
import { type Chunk, chunksOf, fold, type Word } from './fold'
import { otherLayouts } from './keyboard'
import { nameKey } from './name-key'
import { isStopWord } from './stop-words'
import { type Meaning, meanings, soundsLike } from './synonyms'
import { wordForms } from './word-forms'

/**
 * One thing that a word is found by. `weight` is 1 for the word as written (folded), less for what is derived from it;
 * `start` and `end` are offsets in the text. Name keys begin with `~`, concepts with `#`: neither is ever a word.
 */
export type Token = { text: string; weight: number; start: number; end: number }

const weights = { joined: 0.8, term: 0.9, named: 0.85, concept: 0.6, phrase: 0.8, nested: 0.25, sound: 0.4, key: 0.5, part: 0.5, character: 0.3, layout: 0.35 }

type Add = (text: string | undefined, weight: number, place: { start: number; end: number }) => void

/** Collects tokens, the heaviest of each text at each place. */
function collector(): { add: Add; tokens: () => Token[] } {
  const found = new Map<string, Token>()
  return {
    add: (text, weight, { start, end }) => {
      if (!text) return
      const name = `${text} ${start}`
      if ((found.get(name)?.weight ?? 0) < weight) found.set(name, { text, weight, start, end })
    },
    tokens: () => [...found.values()],
  }
}

const unpadded = (digits: string): string => digits.replace(/^0+(?=\d)/, '')

/** What a word of letters or digits is found by. */
function wordTokens(word: Word, add: Add, language?: 'kk' | 'ru'): void {
  add(word.text, 1, word)
  if (word.script === 'digits') add(unpadded(word.text), weights.joined, word)
  if (word.script !== 'latin' && word.script !== 'cyrillic') return
  add(nameKey(word.text), weights.key, word)
  for (const form of wordForms(word.text, word.script, language)) {
    add(form.text, form.weight, word)
    if (word.script === 'cyrillic' && form.text.length > 2) add(nameKey(form.text), weights.key * form.weight, word)
  }
}

/** A phrase says more than a word, and what only its parts say is hardly meant: in "water park" not water. */
function worthOf({ start, end }: Meaning, chunks: readonly Chunk[], found: readonly Meaning[]): number {
  if (found.some((other) => other.start <= start && other.end >= end && other.end - other.start > end - start)) return weights.nested
  return chunks.some((chunk) => chunk.words.some((word) => word.start <= start && word.end >= end)) ? weights.concept : weights.phrase
}

/** What a Chinese word is found by: itself, its parts, and its sound. Pairs of characters stand in for words cut otherwise. */
function chineseTokens(text: string, start: number, known: boolean, add: Add): void {
  const letters = [...text]
  const place = { start, end: start + text.length }
  add(text, letters.length === 1 ? weights.part : 1, place)
  if (letters.length > 2 && !known) for (let at = 0; at + 1 < letters.length; at++) add(letters[at]! + letters[at + 1]!, weights.part, place)
  if (letters.length > 1) add(nameKey(pinyinOf(text)), weights.key, place)
}

/** Where known terms stand in a run of Chinese characters, by offset in it: the segmenter need not guess there. */
const termsIn = (word: Word, found: readonly Meaning[]): Map<number, number> => {
  const terms = new Map<number, number>()
  for (const { start, end } of found) if (start >= word.start && end <= word.end && end - start > 1) terms.set(start - word.start, Math.max(end - start, terms.get(start - word.start) ?? 0))
  return terms
}

/** The tokens by which a text in a known language is indexed. */
export function documentTokens(text: string, locale: Locale): Token[] {
  const { add, tokens } = collector()
  const chunks = chunksOf(text)
  const found = meanings(chunks, locale)
  for (const chunk of chunks) {
    for (const word of chunk.words) {
      if (isStopWord(word.text)) continue
      if (word.script !== 'han') wordTokens(word, add, locale === 'ru' || locale === 'kk' ? locale : undefined)
      else {
        for (const { text: part, start, known } of chineseWords(word.text, termsIn(word, found))) chineseTokens(part, word.start + start, known, add)
        const letters = [...word.text]
        letters.forEach((letter, at) => {
          add(letter, weights.character, { start: word.start + at, end: word.start + at + 1 })
          const pair = letter + (letters[at + 1] ?? '')
          if (at + 1 < letters.length) add(pair, weights.part, { start: word.start + at, end: word.start + at + 2 })
        })
      }
    }
    if (isWrittenTogether(chunk)) addJoined(chunk, add)
  }
  // Names are also found when their words are written together: Sauran Plast as sauranplast.
  chunks.forEach((chunk, at) => {
    const next = chunks[at + 1]
    if (next && isName(text, chunk) && isName(text, next) && next.start - chunk.end === 1) addJoined({ joined: chunk.joined + next.joined, start: chunk.start, end: next.end }, add)
  })
  for (const { concept, start, end } of found) {
    add(`#${concept}`, weights.named, { start, end })
    // A Chinese term within a longer one is a word too: 太阳能 in 太阳能电站.
    const term = fold(text.slice(start, end))
    if (/^\p{Script=Han}{2,}$/u.test(term)) add(term, weights.term, { start, end })
  }
  return tokens()
}

const isName = (text: string, chunk: Chunk): boolean => chunk.words.length === 1 && /^\p{Lu}/u.test(text.slice(chunk.start)) && chunk.words[0]!.script !== 'han'
const isWrittenTogether = (chunk: Chunk): boolean => chunk.words.length > 1 && chunk.words.length < 5 && chunk.words.every((word) => word.script !== 'han')

function addJoined(chunk: { joined: string; start: number; end: number }, add: Add): void {
  add(chunk.joined, weights.joined, chunk)
  add(chunk.joined.replace(/0+(?=\d+$)/, ''), weights.joined, chunk)
  add(nameKey(chunk.joined), weights.key * weights.joined, chunk)
}

const code = /^\p{L}{2,4}[-‐‑ ]?\d{2,}$/u

/**
 * The words of a query, each with all that it may be found by, best first. The language is told by the script alone: Cyrillic
 * words are tried as Russian and as Kazakh, all words as typed on another keyboard layout too. Words of grammar are left
 * out unless there are no others. A phrase that names a concept lends it to each of its words.
 */
export function queryTokens(text: string): Token[][] {
  const chunks = chunksOf(text)
  const found = meanings(chunks)
  const groups: { stop: boolean; tokens: Token[] }[] = []
  const group = (place: { start: number; end: number }, stop: boolean, fill: (add: Add) => void): void => {
    const { add, tokens } = collector()
    fill((token, weight) => add(token, weight, place))
    for (const meaning of found) if (meaning.start < place.end && meaning.end > place.start) add(`#${meaning.concept}`, worthOf(meaning, chunks, found), place)
    if (!found.some((meaning) => meaning.start < place.end && meaning.end > place.start)) {
      for (const concept of soundsLike(text.slice(place.start, place.end))) add(`#${concept}`, weights.sound, place)
    }
    groups.push({ stop, tokens: tokens().sort((a, b) => b.weight - a.weight) })
  }
  chunks.forEach((chunk, at) => {
    const layouts = otherLayouts(typedRun(text, chunk))
    const fillAll = (add: Add): void => {
      if (isWrittenTogether(chunk)) addJoined(chunk, add)
      for (const layout of layouts) addLayout(layout, chunk, add)
      for (const other of [chunks[at - 1], chunks[at + 1]]) {
        if (other && !other.words.some((word) => word.script === 'han')) add(other.start < chunk.start ? other.joined + chunk.joined : chunk.joined + other.joined, weights.joined, chunk)
      }
    }
    if (code.test(text.slice(chunk.start, chunk.end))) {
      group(chunk, false, (add) => addJoined(chunk, (token, weight, place) => add(token, weight === weights.joined ? 1 : weight, place)))
      return
    }
    for (const word of chunk.words) {
      if (word.script !== 'han') {
        group(word, isStopWord(word.text), (add) => {
          wordTokens(word, add)
          fillAll(add)
        })
      } else {
        for (const { text: part, start, known } of chineseWords(word.text, termsIn(word, found))) {
          const begin = word.start + start
          group({ start: begin, end: begin + part.length }, isStopWord(part), (add) => chineseTokens(part, begin, known, add))
        }
      }
    }
  })
  const telling = groups.filter(({ stop }) => !stop)
  return (telling.length > 0 ? telling : groups).map(({ tokens }) => tokens)
}

/** The keys that were pressed for a chunk, as far as spaces: on a Latin keyboard х, ъ, ж, э, б and ю are punctuation. */
const typedRun = (text: string, chunk: Chunk): string => fold(/\S*$/.exec(text.slice(0, chunk.start))![0] + /^\S*/.exec(text.slice(chunk.start))![0])

function addLayout(meant: string, place: { start: number; end: number }, add: Add): void {
  add(meant, weights.layout, place)
  const script = /^\p{Script=Latin}/u.test(meant) ? 'latin' : 'cyrillic'
  for (const form of wordForms(meant, script)) add(form.text, weights.layout * form.weight, place)
  for (const { concept } of meanings(chunksOf(meant))) add(`#${concept}`, weights.layout * weights.concept, place)
}
