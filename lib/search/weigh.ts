import { LRUCache } from 'lru-cache'
import type { Locale } from '@/lib/locales'
import { documentTokens } from './analyze'
import type { Texts } from './text-index'

/** Terms of one text, each once, as numbers: the first `shared` are concepts and keys of names. */
type Terms = { numbers: Uint32Array; weights: Float32Array; shared: number }

/** How many texts are remembered while an index is made; names of places, sectors and countries repeat in document after document. */
const remembered = 16_000

/** Gives every term of a document with its weight: what each text adds. Terms are told by the numbers that `numberOf` gives them. */
export function createWeigher(numberOf: (term: string) => number): (texts: Texts) => Map<number, number> {
  const known = new LRUCache<string, Terms>({ max: remembered })
  const termsOf = (text: string, locale: Locale): Terms => {
    const key = `${locale} ${text}`
    const found = known.get(key)
    if (found) return found
    const terms = readTerms(text, locale, numberOf)
    known.set(key, terms)
    return terms
  }
  return (texts) => {
    const terms = new Map<number, number>()
    for (const { text, locale, boost } of texts) {
      const { numbers, weights, shared } = termsOf(text, locale)
      // What is said in four languages is one concept and one name, but a word is found in each of its languages.
      for (let at = 0; at < numbers.length; at++) {
        const weight = boost * weights[at]!
        const before = terms.get(numbers[at]!) ?? 0
        terms.set(numbers[at]!, at < shared ? Math.max(before, weight) : before + weight)
      }
    }
    return terms
  }
}

function readTerms(text: string, locale: Locale, numberOf: (term: string) => number): Terms {
  const tokens = documentTokens(text, locale)
  // A long text's words count a little less each.
  const share = 1 / (0.7 + 0.3 * Math.min(4, tokens.filter(({ weight }) => weight === 1).length / 8))
  // Each once: repeating a word does not make a document more fitting.
  const best = new Map<string, number>()
  for (const { text: term, weight } of tokens) if (weight > (best.get(term) ?? 0)) best.set(term, weight)
  const shared: string[] = []
  const words: string[] = []
  for (const term of best.keys()) (term.startsWith('#') || term.startsWith('~') ? shared : words).push(term)
  const terms = [...shared, ...words]
  return {
    numbers: Uint32Array.from(terms, numberOf),
    weights: Float32Array.from(terms, (term) => best.get(term)! * share),
    shared: shared.length,
  }
}
