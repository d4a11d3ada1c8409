import { expect, test } from 'vitest'
import { searchQuery } from './search-words'

test('a search asks for beginnings of words, small and without signs', () => {
  expect(searchQuery('TRK-2026-000187')).toBe(`'trk':* & '2026':* & '000187':*`)
  expect(searchQuery('  ЖШС «Қазына» ')).toBe(`'жшс':* & 'қазына':*`)
  expect(searchQuery('１２３ Ａｂ')).toBe(`'123':* & 'ab':*`)
})

test('Chinese text is cut where other letters begin, and no piece is longer than what is kept', () => {
  expect(searchQuery('农业ab科技')).toBe(`'农业':* & 'ab':* & '科技':*`)
  expect(searchQuery('示例农业科技有限公司')).toBe(`'示例农业科技有限':* & '公司':*`)
  expect(searchQuery('a'.repeat(30))).toBe(`'${'a'.repeat(24)}':*`)
})

test('signs alone search for nothing, and nothing that is typed becomes an operator', () => {
  for (const typed of ['', '%', `'`, '\\', ':* | !', '（）']) expect(searchQuery(typed)).toBeUndefined()
  expect(searchQuery(`a' | 'b`)).toBe(`'a':* & 'b':*`)
  expect(searchQuery('a b c d e f g h i j')!.split('&')).toHaveLength(8)
})
