import type { Locale } from '@/lib/locales'
import { pinyinOf } from './chinese'
import { concepts } from './concepts'
import { type Chunk, chunksOf, fold, type Word } from './fold'
import { nameKey } from './name-key'
import { remember } from './remember'
import { wordForms } from './word-forms'

/** A concept that a text speaks of, and where. */
export type Meaning = { concept: string; start: number; end: number }

type Phrase = { concept: string; words: ReadonlySet<string>[] }

const languages = { latin: ['en'], cyrillic: ['ru', 'kk'] } as const

/**
 * All that a word may be compared by: itself, and its stems with the language that they are of (Russian «малый» and Kazakh
 * «мал» share a stem and nothing else). A word counts as its own stem too: a dictionary form has lost no ending.
 */
function compared(text: string, script: 'latin' | 'cyrillic', locale?: Locale): ReadonlySet<string> {
  const possible = script === 'cyrillic' && (locale === 'ru' || locale === 'kk') ? [locale] : languages[script]
  const stems = possible.flatMap((language) => [text, ...wordForms(text, script, language === 'en' ? undefined : language).map((form) => form.text)].map((stem) => `${language}:${stem}`))
  return new Set([text, ...stems])
}

const none = { latin: remember((text) => compared(text, 'latin')), cyrillic: remember((text) => compared(text, 'cyrillic')) }
const known = { ru: { ...none, cyrillic: remember((text) => compared(text, 'cyrillic', 'ru')) }, kk: { ...none, cyrillic: remember((text) => compared(text, 'cyrillic', 'kk')) }, en: none, zh: none }

const formsOf = ({ text, script }: Word, locale?: Locale): ReadonlySet<string> =>
  script === 'latin' || script === 'cyrillic' ? (locale ? known[locale] : none)[script](text) : new Set([text])

const flat = (chunks: readonly Chunk[]) => chunks.flatMap((chunk) => chunk.words)

const phrases = new Map<string, Phrase[]>()
const chinese = new Map<string, string[]>()
/** Concepts by the sound of their one-word terms: for words in another script than their language's (maqta, khlopok, mianhua). */
const sounds = new Map<string, Set<string>>()
const into = <T>(map: Map<string, T[]>, key: string, value: T): void => void map.set(key, [...(map.get(key) ?? []), value])

/** The key of a name and what is left of it without its last vowels, which are often an ending. */
const soundsOf = (word: string): string[] => {
  const key = nameKey(word.trim()) ?? ''
  return [key, key.replace(/[aeiou]+$/, '')].filter((text, at, all) => text.length > 4 + at && all.indexOf(text) === at)
}
function sound(term: string, concept: string): void {
  for (const key of soundsOf(term)) sounds.set(key, (sounds.get(key) ?? new Set()).add(concept))
}

for (const [concept, lists] of Object.entries(concepts)) {
  const [en = '', ru = '', kk = '', zh = ''] = lists.split('|').map((list) => list.trim())
  for (const term of zh.split(',').map((text) => fold(text.trim())).filter(Boolean)) {
    into(chinese, term, concept)
    if (term.length > 1) sound(pinyinOf(term), concept)
  }
  for (const [locale, list] of [['en', en], ['ru', ru], ['kk', kk]] as const) {
    for (const term of list.split(',')) {
      const words = flat(chunksOf(term)).map((word) => formsOf(word, locale))
      for (const form of words[0] ?? []) into(phrases, form, { concept, words })
      if (words.length === 1) sound(term, concept)
    }
  }
}
const chineseLengths = [...new Set([...chinese.keys()].map((term) => term.length))].sort((a, b) => b - a)

const meets = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  for (const form of one) if (other.has(form)) return true
  return false
}

function chineseMeanings({ text: run, start }: Word): Meaning[] {
  const found: Meaning[] = []
  for (let at = 0; at < run.length; at++) {
    for (const length of chineseLengths) {
      if (at + length > run.length) continue
      for (const concept of chinese.get(run.slice(at, at + length)) ?? []) found.push({ concept, start: start + at, end: start + at + length })
    }
  }
  return found
}

/**
 * The concepts that a text names, in everyday words or official ones, however inflected. Texts name concepts when they are
 * indexed and queries when they are read, so that "dairy" finds what speaks of «молоко», сүт or 牛奶. Without `locale` Cyrillic
 * words are taken for Russian and for Kazakh.
 */
export function meanings(chunks: readonly Chunk[], locale?: Locale): Meaning[] {
  const words = flat(chunks)
  const forms = words.map((word) => formsOf(word, locale))
  return words.flatMap((word, at) => {
    if (word.script === 'han') return chineseMeanings(word)
    const here = new Set([...forms[at]!].flatMap((form) => phrases.get(form) ?? []))
    return [...here].flatMap((phrase) => {
      const end = words[at + phrase.words.length - 1]
      const whole = end && phrase.words.every((wanted, index) => meets(wanted, forms[at + index]!))
      return whole ? [{ concept: phrase.concept, start: word.start, end: end.end }] : []
    })
  })
}

/** The concepts that a word names by its sound alone. */
export const soundsLike = (word: string): string[] => [...new Set(soundsOf(word).flatMap((key) => [...(sounds.get(key) ?? [])]))]
