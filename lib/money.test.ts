import { expect, test } from 'vitest'
import { formatMoneyRange } from './money'

test('a range names its currency and scale once where the language allows it', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')
  expect(plain(formatMoneyRange(270e6, 600e6, 'USD', 'en'))).toBe('$270M–$600M')
  expect(plain(formatMoneyRange(58e9, 200e9, 'KZT', 'en'))).toBe('KZT 58B–200B')
  expect(plain(formatMoneyRange(270e6, 600e6, 'USD', 'ru'))).toBe('270–600 млн долл. США')
  expect(plain(formatMoneyRange(58e9, 200e9, 'KZT', 'kk'))).toBe('58–200 млрд теңге')
  expect(plain(formatMoneyRange(270e6, 600e6, 'USD', 'zh'))).toBe('2.7亿至6亿美元')
})

test('a range across scales keeps both, and equal ends are one amount', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')
  expect(plain(formatMoneyRange(900e6, 2e9, 'USD', 'ru'))).toBe('900 млн долл. США – 2 млрд долл. США')
  expect(plain(formatMoneyRange(5e6, 5e6, 'USD', 'en'))).toBe('$5M')
})
