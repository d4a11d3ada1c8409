import { expect, test } from 'vitest'
import { languageOfName, languageTitle } from './language-names'

test('a name in its own script is marked with the language of that script', () => {
  expect(languageOfName('新疆利华（集团）股份有限公司', 'CN')).toBe('zh-Hans')
  expect(languageOfName('ТОО «Туран су»', 'KZ')).toBe('ru')
  expect(languageOfName('«Түркістан» ЖШС', 'KZ')).toBe('kk')
})

test('a Latin name stays unmarked: its language cannot be told from its letters', () => {
  expect(languageOfName('Sauran Plast LLP', 'KZ')).toBeUndefined()
})

test('languages are named in the language of the reader', () => {
  expect([languageTitle('zh', 'en'), languageTitle('kk', 'ru'), languageTitle('ru', 'kk')]).toEqual(['Chinese', 'казахский', 'орыс тілі'])
})
