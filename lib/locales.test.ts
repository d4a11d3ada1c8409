import { describe, expect, test } from 'vitest'
import { negotiateLocale, textIn } from './locales'

describe('the language of a first visit', () => {
  test.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['de-DE,de;q=0.9,ru;q=0.5,en;q=0.7', 'en'],
    ['kk-KZ', 'kk'],
    ['EN-us', 'en'],
    ['ru;q=0, en;q=0.1', 'en'],
    ['fr, *;q=0.5', 'kk'],
    ['en;q=broken, ru;q=0.2', 'ru'],
    ['', 'kk'],
    [undefined, 'kk'],
  ])('for "%s" is %s', (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale)
  })

  test('is found quickly for a header made to be slow', () => {
    expect(negotiateLocale('x;q=0.1,'.repeat(100_000))).toBe('kk')
  })
})

describe('a text in several languages', () => {
  test('is given in the language of the reader', () => {
    expect(textIn({ kk: 'су', en: 'water' }, 'en')).toEqual({ text: 'water', lang: 'en' })
  })

  test('says which language stands in when the translation is missing', () => {
    expect(textIn({ ru: 'вода' }, 'kk')).toEqual({ text: 'вода', lang: 'ru' })
    expect(textIn({ ru: 'вода', en: 'water' }, 'zh')).toEqual({ text: 'water', lang: 'en' })
    expect(textIn({ en: '', ru: 'вода' }, 'en')).toEqual({ text: 'вода', lang: 'ru' })
  })

  test('that nobody has written is nothing, not an empty text', () => {
    expect(textIn({}, 'en')).toBeUndefined()
    expect(textIn(null, 'en')).toBeUndefined()
  })
})
