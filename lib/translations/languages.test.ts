import { expect, test } from 'vitest'
import { canTranslateBetween, readLanguages } from './languages'

test('everybody knows Kazakh and Russian, others what they said they know', () => {
  expect(canTranslateBetween([], 'kk', 'ru')).toBe(true)
  expect(canTranslateBetween([], 'ru', 'zh')).toBe(false)
  expect(canTranslateBetween(['zh'], 'zh', 'kk')).toBe(true)
  expect(canTranslateBetween(['zh'], 'zh', 'en')).toBe(false)
  expect(canTranslateBetween(['zh'], 'zh', 'zh')).toBe(false)
})

test('only languages beside those that everybody knows are kept, once', () => {
  expect(readLanguages(['zh', 'kk', 'xx', 'zh', 'en'])).toEqual(['en', 'zh'])
})
