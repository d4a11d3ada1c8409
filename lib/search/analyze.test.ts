import { expect, test } from 'vitest'
import { documentTokens, queryTokens } from './analyze'

const alternatives = (query: string): string[][] => queryTokens(query).map((group) => group.map(({ text }) => text))
const indexed = (text: string, locale: 'kk' | 'ru' | 'en' | 'zh'): Set<string> => new Set(documentTokens(text, locale).map(({ text }) => text))
/** Whether every word of the query is found in the text by one of its alternatives. */
const finds = (query: string, text: string, locale: 'kk' | 'ru' | 'en' | 'zh'): boolean => {
  const tokens = indexed(text, locale)
  return alternatives(query).every((group) => group.some((token) => tokens.has(token)))
}

test('a word as written weighs one and stands first', () => {
  expect(queryTokens('Теплицы')[0]![0]).toEqual({ text: 'теплицы', weight: 1, start: 0, end: 7 })
})

test('offsets are those of the original text', () => {
  const text = '«TURAN» АЭА-ның аймағы'
  const { start, end } = documentTokens(text, 'kk').find((token) => token.text === 'аймақ')!
  expect(text.slice(start, end)).toBe('аймағы')
})

test('inflected Russian and Kazakh words meet their dictionary form', () => {
  expect(finds('хлопка', 'Хлопок и текстиль', 'ru')).toBe(true)
  expect(finds('мақтаны', 'Мақта және тоқыма', 'kk')).toBe(true)
  expect(finds('ауданындағы зауыттар', 'Сауран ауданы, зауыт', 'kk')).toBe(true)
})

test('names meet across scripts', () => {
  expect(finds('Сауран Пласт', 'Sauran Plast', 'en')).toBe(true)
  expect(finds('利华', 'Kazakhstan Lihua', 'en')).toBe(true)
  expect(finds('Maktaaral', 'Мақтаарал ауданы', 'kk')).toBe(true)
  expect(finds('sauranplast', 'Производство Sauran Plast', 'ru')).toBe(true)
})

test('Chinese without spaces matches its parts', () => {
  expect(finds('棉花加工', '全产业链棉花种植与加工', 'zh')).toBe(true)
  expect(indexed('太阳能电站', 'zh')).toContain('太阳能')
})

test('what was typed on another keyboard layout is tried, lightly', () => {
  const [group] = queryTokens('ghjtrn')
  expect(group!.find(({ text }) => text === 'проект')!.weight).toBeLessThan(0.5)
  expect(finds('vf0nf', 'мақта', 'kk')).toBe(true)
})

test('a code is one word however it is written', () => {
  expect(finds('prj42', 'PRJ-0042', 'en')).toBe(true)
  expect(alternatives('PRJ-0042')).toHaveLength(1)
})

test('words of grammar are left out unless there is nothing else', () => {
  expect(alternatives('the road to Arys')).toHaveLength(2)
  expect(alternatives('the')).toHaveLength(1)
  expect(alternatives('«…»')).toEqual([])
})
