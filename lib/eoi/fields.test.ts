import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountUsd, eoiFields, bandFromUsd, bands, checkAnswers, eoiFieldNames, eoiPages, eoiQuestions, fieldsOf, jobsOf, kinds, numberFields, plainDecimal, plainMonth, railNeeds, readinesses, starts } from './fields'

const complete = {
  message: 'We press oil and would like to build a plant.', company: '示例农业科技有限公司', country: 'DE', amount: '5 000 000', currency: 'USD', band: '', start: 'unknown',
  needs: '', contact: 'Li Wei', phone: '+86 138 0013 8000', language: 'zh', consent: 'yes', news: '',
}
const errorsWith = (changes: Record<string, string>) => checkAnswers({ ...complete, ...changes }).errors

describe('the questions', () => {
  test('are at most twenty on four to six pages, with the names of the contract', () => {
    expect(eoiQuestions.length).toBeLessThanOrEqual(20)
    // What is no question by itself is a part of one that stands on the same page, or a box of the last one.
    for (const field of Object.values(eoiFields)) if ('of' in field) expect([field.of, eoiFields[field.of].page]).toEqual([field.of, field.page])
    expect(eoiPages.length).toBeGreaterThanOrEqual(4)
    expect(eoiPages.length).toBeLessThanOrEqual(6)
    expect(eoiFieldNames).toEqual(expect.arrayContaining(['company', 'country', 'contact', 'phone', 'amount', 'currency', 'band', 'start', 'needs', 'message', 'consent']))
    expect(eoiPages.flatMap(fieldsOf).sort()).toEqual([...eoiFieldNames].sort())
  })

  test('take a complete form and give its values in normal form', () => {
    const { values, errors } = checkAnswers(complete)
    expect(errors).toEqual({})
    expect(values).toMatchObject({ amount: '5000000', phone: '+8613800138000', company: '示例农业科技有限公司' })
  })

  test('of other pages are left alone when one page is checked', () => {
    expect(Object.keys(checkAnswers({}, ['company']).errors)).toEqual(['company', 'country'])
    expect(Object.keys(checkAnswers({}, ['needs']).errors)).toEqual([])
  })

  test('that must be answered are these and no others', () => {
    expect(checkAnswers({}).errors).toEqual({ message: 'required', company: 'required', country: 'choose', band: 'amount-or-band', contact: 'required', consent: 'consent' })
  })

  test('come back as typed when they are refused', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...eoiFieldNames), fc.string()), (typed) => {
        const { values, errors } = checkAnswers(typed)
        for (const name of Object.keys(errors)) expect(values[name]).toBe(typed[name as keyof typeof typed] ?? '')
      }),
    )
  })

  test('may stay unsaid: the contract’s fields alone can be sent', () => {
    const { message, company, country, amount, currency, band, start, needs, contact, phone, consent } = complete
    expect(checkAnswers({ message, company, country, amount, currency, band, start, needs, contact, phone, consent }).errors).toEqual({})
  })

  test('stay as they are when checked answers are checked again', () => {
    const { values } = checkAnswers(complete)
    expect(checkAnswers(values)).toEqual({ values, errors: {} })
  })
})

describe('each rule', () => {
  test.each([
    ['message', ' ', 'required'], ['message', 'x'.repeat(5001), 'too-long'],
    ['company', '', 'required'], ['company', '\u3000', 'required'], ['company', 'x'.repeat(201), 'too-long'],
    ['country', '', 'choose'], ['country', 'China', 'choose'], ['country', 'XX', 'choose'], ['country', 'cn', 'choose'],
    ['sector', 'x'.repeat(61), 'choose'], ['sector', 'Textiles', 'choose'], ['district', '<b>', 'choose'],
    ['amount', 'five million', 'amount'], ['amount', '-5', 'amount'], ['amount', '0', 'amount'], ['amount', '5.000.000', 'amount'], ['amount', '1e6', 'amount'],
    ['currency', 'GBP', 'choose'], ['band', 'a lot', 'choose'], ['start', 'soon', 'choose'], ['start', '2027-13', 'choose'],
    ['needs', 'x'.repeat(5001), 'too-long'],
    ['contact', '', 'required'], ['contact', 'x'.repeat(121), 'too-long'],
    ['phone', '8 (725) 123-45-67', 'phone'], ['phone', '+86 call me', 'phone'], ['phone', '+12345', 'phone'], ['phone', '+1234567890123456', 'phone'],
    ['kind', 'press', 'choose'], ['readiness', 'yes', 'choose'], ['rail', 'maybe', 'choose'], ['reach', 'fax', 'choose'], ['zone', 'Mars', 'choose'], ['callAt', '25:00', 'choose'], ['callAt', 'noon', 'choose'],
    ['jobs', '1.5', 'number'], ['jobs', 'many', 'number'], ['jobs', '100001', 'number'], ['jobs', '-1', 'number'],
    ['ha', 'big', 'number'], ['mw', '1e3', 'number'], ['gas', '1000001', 'number'], ['water', '0.0001', 'number'], ['ha', '５公顷', 'number'],
    ['by', 'soon', 'month'], ['by', '2027-13', 'month'], ['by', '13.2027', 'month'], ['by', '1999', 'month'],
    ['language', 'de', 'choose'], ['consent', '', 'consent'], ['consent', 'no', 'consent'],
  ])('of %s refuses %j as %s', (name, typed, code) => {
    expect(errorsWith({ [name]: typed })).toEqual({ [name]: code })
  })

  test.each([
    ['amount', ''], ['phone', ''], ['phone', '0086 138 0013 8000'], ['phone', '＋７ 725 123 45 67'], ['language', ''], ['start', ''], ['start', '2027'], ['start', '2027-06'], ['start', '2027-06-15'],
    ['news', 'yes'], ['sector', 'textiles'], ['company', 'ТОО «Мақта»'], ['contact', '李伟'],
    ...kinds.map((kind) => ['kind', kind]), ...readinesses.map((readiness) => ['readiness', readiness]), ...railNeeds.map((rail) => ['rail', rail]),
    ...Object.keys(numberFields).flatMap((name) => ['', '0', '12', '1 200', '１２', 'unknown'].map((typed) => [name, typed])), ['mw', '2,5'], ['ha', '0.125'],
    ['by', '2027'], ['by', '2027-09'], ['by', '9.2027'], ['by', '2027年9月'], ['reach', 'email'], ['zone', 'Shanghai'],
    ...starts.map((start) => ['start', start]), ...['yes', 'on', 'true', '1'].map((consent) => ['consent', consent]),
  ])('of %s takes %j', (name, typed) => {
    expect(errorsWith({ [name!]: typed!, band: 'unknown' })).toEqual({})
  })

  test('an amount needs its currency; without an amount a range is enough, also the unknown one', () => {
    expect(errorsWith({ currency: '' })).toEqual({ currency: 'currency-for-amount' })
    expect(errorsWith({ amount: '', currency: '' })).toEqual({ band: 'amount-or-band' })
    for (const band of bands) expect(errorsWith({ amount: '', currency: '', band })).toEqual({})
  })
})

describe('numbers as people type them', () => {
  test.each([
    ['5000000', '5000000'], ['5 000 000', '5000000'], ['5\u00a0000\u202f000', '5000000'], ["5'000'000", '5000000'], ['5,000,000', '5000000'], ['5,000,000.50', '5000000.50'],
    ['12,5', '12.5'], ['1,234', '1234'], ['５００００', '50000'],
  ])('%j is %s', (typed, plain) => expect(plainDecimal(typed)).toBe(plain))

  test('an amount is known in dollars when stated in dollars or as a range', () => {
    expect(amountUsd({ amount: '5000000', currency: 'USD' })).toBe(5e6)
    expect(amountUsd({ amount: '5000000', currency: 'CNY', band: '1m-5m' })).toBeNull()
    expect(amountUsd({ band: '10m-50m' })).toBe(10e6)
    expect(amountUsd({ band: 'unknown' })).toBeNull()
    expect(amountUsd({})).toBeNull()
    expect(Object.keys(bandFromUsd)).toEqual([...bands])
  })
})

test('needs are kept as plain numbers, a month as year and month', () => {
  const { values } = checkAnswers({ ...complete, ha: '2,5', mw: '１０', gas: '1 200', water: 'unknown', jobs: '1,200', by: '9/2027' })
  expect(values).toMatchObject({ ha: '2.5', mw: '10', gas: '1200', water: 'unknown', jobs: '1200', by: '2027-09' })
  expect([jobsOf(values), jobsOf({ jobs: 'unknown' }), jobsOf({})]).toEqual([1200, null, null])
  expect(['2027-9', '2027.09', '09.2027', '2027年09月', '2027'].map(plainMonth)).toEqual(['2027-09', '2027-09', '2027-09', '2027-09', '2027'])
})

test('a wish to be called needs a number, and a time needs its zone', () => {
  expect(errorsWith({ reach: 'call', phone: '', calls: 'yes' })).toEqual({ phone: 'for-call' })
  expect(errorsWith({ reach: 'call' })).toEqual({ calls: 'for-call' })
  expect(errorsWith({ reach: 'call', calls: 'yes', callAt: '10:00' })).toEqual({ zone: 'for-time' })
  expect(errorsWith({ reach: 'call', calls: 'yes', callAt: '10:00', zone: 'Berlin' })).toEqual({})
})
