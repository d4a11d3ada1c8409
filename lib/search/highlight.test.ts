import { expect, test } from 'vitest'
import { excerpt, hasHit, highlight } from './highlight'

const marked = (text: string, terms: string[], locale: 'en' | 'zh' = 'en') => highlight(text, locale, new Set(terms)).map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece)).join('')

test('matched words are marked as they are written, the rest is left alone', () => {
  expect(marked('Cotton & textile cluster', ['cotton', 'cluster'])).toBe('[Cotton] & textile [cluster]')
  expect(marked('Nothing here', ['cotton'])).toBe('Nothing here')
})

test('pieces joined are the text again', () => {
  const text = 'Завод по переработке хлопка, г. Кентау'
  expect(highlight(text, 'ru', new Set(['хлопка', 'г'])).map((piece) => piece.text).join('')).toBe(text)
})

test('neighbouring Chinese characters are one mark', () => {
  expect(marked('棉纺织集群', ['棉', '纺'], 'zh')).toMatch(/^\[棉纺/)
})

test('an excerpt is cut around the first match and says so', () => {
  const text = `${'long words before '.repeat(20)}cotton ${'and many after '.repeat(20)}`
  const pieces = excerpt(highlight(text, 'en', new Set(['cotton'])), 80)
  const shown = pieces.map((piece) => piece.text).join('')
  expect(hasHit(pieces)).toBe(true)
  expect(shown.length).toBeLessThan(90)
  expect(shown).toMatch(/^….*cotton.*…$/)
  expect(excerpt([{ text: 'short', hit: false }], 80)).toEqual([{ text: 'short', hit: false }])
})
