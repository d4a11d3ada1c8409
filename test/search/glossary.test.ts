import { expect, test } from 'vitest'
import glossary from '@/db/facts/glossary.json'
import { documentTokens, queryTokens } from '@/lib/search/analyze'
import { locales } from '@/lib/locales'

const spelled = (text: string): string => text.replace(/[(（][^)）]*[)）]/g, '').split('/')[0]!.replaceAll(/[“”«»]/g, '').trim()
const conceptsIn = (tokens: readonly { text: string }[]): string[] => tokens.map(({ text }) => text).filter((text) => text.startsWith('#'))

// 州 and 区 are part of too many Chinese words to name a concept.
const terms = glossary.terms.filter(({ id }) => id !== 'region' && id !== 'district')

test.each(terms)('the official term $en is found by its name in every language', (term) => {
  for (const asked of locales) {
    for (const written of locales) {
      const wanted = new Set(conceptsIn(queryTokens(spelled(term[asked])).flat()))
      expect(conceptsIn(documentTokens(spelled(term[written]), written)).some((concept) => wanted.has(concept)), `${term[asked]} → ${term[written]}`).toBe(true)
    }
  }
})

test.each(glossary.places)('the place $en is found by its name in every language', (place) => {
  for (const asked of locales) {
    for (const written of locales) {
      const wanted = new Set(queryTokens(spelled(place[asked])).flat().map(({ text }) => text))
      expect(documentTokens(spelled(place[written]), written).some(({ text }) => wanted.has(text)), `${place[asked]} → ${place[written]}`).toBe(true)
    }
  }
})
