import { type Chunk, chunksOf, fold } from './fold'
import { concepts } from './concepts'
import { wordForms } from './word-forms'

/** A concept that a text speaks of, and where. */
export type Meaning = { concept: string; start: number; end: number }

type Phrase = { concept: string; words: ReadonlySet<string>[] }

/** Everything that a word may be compared by: itself and its stems. */
const formsOf = (text: string, script: string): Set<string> => new Set([text, ...(script === 'latin' || script === 'cyrillic' ? wordForms(text, script).map((form) => form.text) : [])])

const flat = (chunks: readonly Chunk[]) => chunks.flatMap((chunk) => chunk.words)

const phrases = new Map<string, Phrase[]>()
const chinese = new Map<string, string[]>()

for (const [concept, terms] of Object.entries(concepts)) {
  for (const term of terms.split(',').map((text) => text.trim())) {
    if (/\p{Script=Han}/u.test(term)) {
      chinese.set(fold(term), [...(chinese.get(fold(term)) ?? []), concept])
      continue
    }
    const words = flat(chunksOf(term)).map((word) => formsOf(word.text, word.script))
    for (const form of words[0] ?? []) phrases.set(form, [...(phrases.get(form) ?? []), { concept, words }])
  }
}
const chineseLengths = [...new Set([...chinese.keys()].map((term) => term.length))].sort((a, b) => b - a)

const meets = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  for (const form of one) if (other.has(form)) return true
  return false
}

/** The concepts of a run of Chinese characters, longest terms first at each place. Offsets are in the run. */
export function chineseMeanings(run: string): Meaning[] {
  const found: Meaning[] = []
  for (let at = 0; at < run.length; at++) {
    for (const length of chineseLengths) {
      for (const concept of chinese.get(run.slice(at, at + length)) ?? []) found.push({ concept, start: at, end: at + length })
    }
  }
  return found
}

/**
 * The concepts that a text names in any of its languages, in everyday words or official ones, however inflected. Texts name
 * concepts when they are indexed and queries when they are read, so that "dairy" finds what speaks of «молоко», сүт or 牛奶.
 */
export function meanings(chunks: readonly Chunk[]): Meaning[] {
  const words = flat(chunks)
  const forms = words.map((word) => formsOf(word.text, word.script))
  const found: Meaning[] = []
  words.forEach((word, at) => {
    if (word.script === 'han') {
      for (const meaning of chineseMeanings(word.text)) found.push({ concept: meaning.concept, start: word.start + meaning.start, end: word.start + meaning.end })
      return
    }
    const here = new Set([...forms[at]!].flatMap((form) => phrases.get(form) ?? []))
    for (const phrase of here) {
      const end = words[at + phrase.words.length - 1]
      if (end && phrase.words.every((wanted, index) => meets(wanted, forms[at + index]!))) found.push({ concept: phrase.concept, start: word.start, end: end.end })
    }
  })
  return found
}
