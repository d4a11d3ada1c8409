import { expect, test } from 'vitest'
import { plainTitles, titleWorth } from './title-worth'

test('a title that is the query is worth more than one that begins with it, and that more than one that has it', () => {
  const worth = (title: string) => titleWorth('  “Turan”')(plainTitles({ en: title, zh: '图兰' }))
  const worths = [worth('TURAN'), worth('Turan mall'), worth('Zone "TURAN"'), worth('Sauran')]
  expect(worths).toEqual(worths.toSorted((a, b) => b - a))
  expect(new Set(worths).size).toBe(4)
  expect(titleWorth('…')(plainTitles({ en: 'Turan' }))).toBe(1)
})
