import { expect, test } from 'vitest'
import { withoutQuoted } from './quoted'

const quote = '> Акимат ответил на ваше обращение TRK-2026-000123.\n> https://invest.example/ru/account/eois/TRK-2026-000123\n'

test.each<[string, string]>([
  ['On Tue, 17 Nov 2026 at 14:20, Invest Turkistan <reply+trk-2026-000123.abc@invest.example> wrote:', quote],
  ['On Tue, 17 Nov 2026 at 14:20, Invest Turkistan\n<reply+trk-2026-000123.abc@invest.example> wrote:', quote],
  ['вт, 17 нояб. 2026 г. в 14:20, Invest Turkistan <reply@invest.example>:', quote],
  ['17.11.2026 14:20, Invest Turkistan пишет:', quote],
  ['17 ноября 2026 г., в 14:20, Invest Turkistan <reply@invest.example> написал(а):', quote],
  ['2026 ж. 17 қараша, 14:20, Invest Turkistan жазды:', quote],
  ['在 2026年11月17日，14:20，Invest Turkistan <reply@invest.example> 写道：', quote],
  ['Invest Turkistan 于2026年11月17日周二 14:20写道：', quote],
  ['-----Original Message-----', 'From: Invest Turkistan\nSent: Tuesday\n\nThe akimat has answered.'],
  ['------------------ 原始邮件 ------------------', '发件人: "Invest Turkistan"\n\n已答复。'],
  ['________________________________', 'From: Invest Turkistan\nThe akimat has answered.'],
  ['发件人：Invest Turkistan\n发送时间：2026年11月17日 14:20', '已答复。'],
  ['От: Invest Turkistan\nДата: 17 ноября 2026', 'Ответ.'],
  ['-- ', '李伟\n示例公司'],
  ['Sent from my iPhone', ''],
  ['发自我的iPhone', ''],
  ['', quote],
])('what stands below %j is not the answer', (introduction, below) => {
  expect(withoutQuoted(`Yes, 25 MW.\r\n\r\nWe need it by 2028.\n\n${introduction}\n${below}`)).toBe('Yes, 25 MW.\n\nWe need it by 2028.')
})

test('an answer between quoted lines keeps them', () => {
  expect(withoutQuoted('> How much power?\n25 MW.\n> By when?\n2028.\n')).toBe('> How much power?\n25 MW.\n> By when?\n2028.')
})

test('a line that nobody wrote takes no time', () => {
  const started = performance.now()
  for (const line of [`<${'@'.repeat(90_000)}`, `on ${' wrote'.repeat(15_000)}`, `${' '.repeat(90_000)}x`, `пишет${' '.repeat(90_000)}x`, '-'.repeat(90_000)]) expect(withoutQuoted(`${line}\nYes.`)).toContain('Yes.')
  expect(performance.now() - started).toBeLessThan(1000)
})

test('a text without a quotation stays whole, an answer of quotations alone is empty', () => {
  for (const text of ['From 2028 on we need: 25 MW.\nDate: not fixed.', 'We wrote:\n25 MW', 'On the site:\n25 MW and gas']) expect(withoutQuoted(text)).toBe(text)
  expect(withoutQuoted(quote)).toBe('')
  expect(withoutQuoted('')).toBe('')
})
