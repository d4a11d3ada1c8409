import { expect, test } from 'vitest'
import { chineseWords, pinyinOf } from './chinese'
import { fold } from './fold'

const cut = (run: string, terms: [number, number][] = []): string[] => chineseWords(run, new Map(terms)).map(({ text }) => text)

test('a run without spaces is cut into words', () => {
  expect(cut('蔬菜加工')).toEqual(['蔬菜', '加工'])
})

test('characters of a name that no dictionary knows stay together', () => {
  expect(cut('利华集团')).toEqual(['利华', '集团'])
})

test('known terms are cut out first, and marked', () => {
  expect(cut('在马克塔拉尔区', [[1, 5]])).toEqual(['在', '马克塔拉尔', '区'])
  expect(chineseWords('图兰', new Map([[0, 2]]))).toEqual([{ text: '图兰', start: 0, known: true }])
})

test('pinyin has no tones and no spaces', () => {
  expect(pinyinOf('利华')).toBe('lihua')
  expect(pinyinOf('绿')).toBe('lu')
})

test('traditional characters and full width are read as simplified and plain', () => {
  expect(fold('經濟特區ＳＥＺ')).toBe('经济特区sez')
})
