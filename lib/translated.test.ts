import { expect, test } from 'vitest'
import { translatedIn } from './translated'

test('a record is translated where each of its texts is', () => {
  expect(translatedIn({ kk: 'a', ru: 'b', zh: 'c' }, { ru: 'd', zh: 'e' }, null)).toEqual(['ru', 'zh'])
  expect(translatedIn(null)).toEqual(['kk', 'ru', 'en', 'zh'])
  expect(translatedIn({})).toEqual([])
})
