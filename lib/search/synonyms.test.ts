import { expect, test } from 'vitest'
import { concepts } from './concepts'
import { chunksOf } from './fold'
import { meanings, soundsLike } from './synonyms'

const named = (text: string, locale?: 'kk' | 'ru' | 'en' | 'zh'): string[] => meanings(chunksOf(text), locale).map(({ concept }) => concept)

test('every concept has words in all four languages, none twice in one', () => {
  for (const [concept, lists] of Object.entries(concepts)) {
    const languages = lists.split('|').map((list) => list.split(',').map((term) => term.trim()))
    expect(languages, concept).toHaveLength(4)
    for (const terms of languages) {
      expect(terms.every(Boolean), concept).toBe(true)
      expect(new Set(terms).size, concept).toBe(terms.length)
    }
  }
  expect(Object.keys(concepts).length).toBeGreaterThan(150)
})

test('a concept is named in any language and form', () => {
  for (const text of ['dairies', 'молочных', 'сүтті', '牛奶']) expect(named(text), text).toContain('dairy')
  for (const text of ['special economic zones', 'специальной экономической зоне', 'арнайы экономикалық аймақтарда', '经济特区']) expect(named(text), text).toContain('sez')
  expect(named('突厥斯坦')).toContain('turkistan')
})

test('words of two languages that only look alike do not meet', () => {
  expect(named('малый', 'ru')).not.toContain('livestock')
  expect(named('малый')).not.toContain('livestock')
  expect(named('мал', 'kk')).toContain('livestock')
})

test('a phrase is named where all its words stand together', () => {
  expect(meanings(chunksOf('the water park'))).toContainEqual({ concept: 'aquapark', start: 4, end: 14 })
  expect(named('park with water')).not.toContain('aquapark')
})

test('a word in another script than its language is known by its sound', () => {
  expect(soundsLike('maqta')).toContain('cotton')
  expect(soundsLike('teplitsy')).toContain('greenhouse')
  expect(soundsLike('mianhua')).toContain('cotton')
  expect(soundsLike('sauran')).not.toContain('cotton')
})
