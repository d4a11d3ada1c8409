import { describe, expect, test } from 'vitest'
import { readDailyRates } from './national-bank'

const today = '2026-11-22'
const item = (title: string, description: string, quant = '1', more = '') => `<item><fullname>ДОЛЛАР США</fullname><title>${title}</title>${more}<description>${description}</description><quant>${quant}</quant><index>UP</index><change>+0.15</change></item>`
const file = (items: string, date = '24.04.2024') => `<?xml version="1.0" encoding="utf-8"?>\n<rates><generator>A program</generator><title>Official exchange rates</title><link>www.nationalbank.kz</link><date>${date}</date>${items}</rates>`

describe('the daily file of the National Bank', () => {
  test('gives its day and each rate with its units', () => {
    expect(readDailyRates(file(item('USD', '444.32') + item('UZS', '3.5', '100')), today)).toEqual({
      date: '2024-04-24', rates: [{ currency: 'USD', units: 1, kzt: '444.32' }, { currency: 'UZS', units: 100, kzt: '3.5' }],
    })
  })

  test('is read in the form of a feed too, where each rate has the day', () => {
    const feed = (second: string) => `<rss version="2.0"><channel>${item('USD', '444.32', '1', '<pubDate>24.04.2024</pubDate>')}${item('EUR', '473,33', '1', `<pubDate>${second}</pubDate>`)}</channel></rss>`
    expect(readDailyRates(feed('24.04.2024'), today)).toEqual({ date: '2024-04-24', rates: [{ currency: 'USD', units: 1, kzt: '444.32' }, { currency: 'EUR', units: 1, kzt: '473.33' }] })
    expect(readDailyRates(feed('23.04.2024'), today)).toEqual({ fault: 'rates-date' })
  })

  test('may have one rate only, and rates set for the next working days', () => {
    expect(readDailyRates(file(item('USD', '444.32'), '24.11.2026'), today)).toMatchObject({ date: '2026-11-24' })
  })

  test.each([
    ['nothing', '  ', 'rates-empty'],
    ['words', 'USD 444.32', 'rates-xml'],
    ['a torn file', file(item('USD', '444.32')).slice(0, -20), 'rates-xml'],
    ['a page of the web', '<html><body><p>Rates</p></body></html>', 'rates-items'],
    ['a day without rates', file('<info>no information for this day</info>'), 'rates-items'],
    ['no day', file(item('USD', '444.32')).replace(/<date>.*<\/date>/, ''), 'rates-date'],
    ['a day that no calendar has', file(item('USD', '444.32'), '31.02.2024'), 'rates-date'],
    ['a day far ahead', file(item('USD', '444.32'), '24.04.2027'), 'rates-date'],
    ['a day before the tenge', file(item('USD', '444.32'), '01.01.1990'), 'rates-date'],
    ['a rate of zero', file(item('USD', '0')), 'rates-item'],
    ['a rate below zero', file(item('USD', '-4')), 'rates-item'],
    ['a rate in words', file(item('USD', 'about 444')), 'rates-item'],
    ['no units', file(item('USD', '444.32', '0')), 'rates-item'],
    ['a currency that is none', file(item('dollar', '444.32')), 'rates-item'],
    ['the tenge itself', file(item('KZT', '1')), 'rates-item'],
    ['a currency twice', file(item('USD', '444.32') + item('USD', '445')), 'rates-twice'],
  ])('%s is refused', (_what, text, fault) => {
    expect(readDailyRates(text, today)).toEqual({ fault })
  })

  test('is refused with a document type, whose entities could grow without end', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rates [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rates><date>24.04.2024</date>${item('USD', '&b;')}</rates>`
    expect(readDailyRates(bomb, today)).toEqual({ fault: 'rates-xml' })
    expect(readDailyRates(file(item('USD', '&#52;44')), today)).toEqual({ fault: 'rates-item' })
  })
})
