import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountUsd, bandFromUsd, bands, checkAnswers, eoiFieldNames, eoiPages, fieldsOf, isBin, isUscc, plainDecimal, starts } from './fields'

const complete = {
  message: 'We press oil and would like to build a plant.', company: '示例农业科技有限公司', country: 'DE', amount: '5 000 000', currency: 'USD', band: '', start: 'unknown',
  needs: '', contact: 'Li Wei', phone: '+86 138 0013 8000', language: 'zh', consent: 'yes', news: '',
}
const errorsWith = (changes: Record<string, string>) => checkAnswers({ ...complete, ...changes }).errors

describe('the questions', () => {
  test('are at most twenty on four to six pages, with the names of the contract', () => {
    expect(eoiFieldNames.length).toBeLessThanOrEqual(20)
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
    ['language', 'de', 'choose'], ['consent', '', 'consent'], ['consent', 'no', 'consent'],
  ])('of %s refuses %j as %s', (name, typed, code) => {
    expect(errorsWith({ [name]: typed })).toEqual({ [name]: code })
  })

  test.each([
    ['amount', ''], ['phone', ''], ['phone', '0086 138 0013 8000'], ['phone', '＋７ 725 123 45 67'], ['language', ''], ['start', ''], ['start', '2027'], ['start', '2027-06'], ['start', '2027-06-15'],
    ['news', 'yes'], ['sector', 'textiles'], ['company', 'ТОО «Мақта»'], ['contact', '李伟'],
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

describe('registration numbers', () => {
  /*
   * BIN 971240001315, as a bank prints it on its documents. Weights 1..11 over the first eleven digits:
   * 9*1 + 7*2 + 1*3 + 2*4 + 4*5 + 0*6 + 0*7 + 0*8 + 1*9 + 3*10 + 1*11 = 104; 104 mod 11 = 5, the last digit.
   */
  test('a BIN is valid when its last digit is the check digit', () => {
    expect(isBin('971240001315')).toBe(true)
    for (const wrong of ['971240001314', '971240001316', '97124000131', '9712400013155', 'ABCDEFGHIJKL', '']) expect(isBin(wrong)).toBe(false)
  })

  /*
   * 00064000000: 6*4 + 4*5 = 44; 44 mod 11 = 0, so the check digit is 0.
   * 00034000000: 3*4 + 4*5 = 32; 32 mod 11 = 10, so the second row of weights (3 4 5 6 7 …) decides: 3*6 + 4*7 = 46;
   * 46 mod 11 = 2.
   */
  test('a BIN whose first remainder is ten takes the second row of weights', () => {
    expect(isBin('000640000000')).toBe(true)
    expect(isBin('000340000002')).toBe(true)
    expect(isBin('000340000000')).toBe(false)
  })

  /*
   * 91350100M000100Y43, the example printed in GB 32100-2015. Weights 3^i mod 31: 1 3 9 27 19 26 16 17 20 29 25 13 8 24 10 30 28.
   * Values: 9 1 3 5 0 1 0 0 M=21 0 0 0 1 0 0 Y=30 4:
   * 9*1 + 1*3 + 3*9 + 5*27 + 0*19 + 1*26 + 0*16 + 0*17 + 21*20 + 0*29 + 0*25 + 0*13 + 1*8 + 0*24 + 0*10 + 30*30 + 4*28
   * = 9+3+27+135+0+26+0+0+420+0+0+0+8+0+0+900+112 = 1640; 1640 mod 31 = 28; 31 - 28 = 3, the last character.
   */
  test('a Unified Social Credit Code is valid when its last character is the check character', () => {
    expect(isUscc('91350100M000100Y43')).toBe(true)
    for (const wrong of ['91350100M000100Y44', '91350100M000100Y4', '91350100M000100Y433', '91350100O000100Y43', '91350100m000100y43', '']) expect(isUscc(wrong)).toBe(false)
  })

  test('are checked for Kazakhstan and China only, with spaces, small and full-width letters allowed', () => {
    expect(errorsWith({ country: 'KZ', registration: '9712 4000 1315' })).toEqual({})
    expect(errorsWith({ country: 'KZ', registration: '971240001316' })).toEqual({ registration: 'bin' })
    expect(errorsWith({ country: 'CN', registration: '91350100m000100y43' })).toEqual({})
    expect(errorsWith({ country: 'CN', registration: '９１３５０１００M000100Y43' })).toEqual({})
    expect(errorsWith({ country: 'CN', registration: '91000000000000000' })).toEqual({ registration: 'uscc' })
    expect(errorsWith({ country: 'DE', registration: 'HRB 12345' })).toEqual({})
  })

  test('differ from every number that has one digit changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 30 }), (at, by) => {
        const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
        const code = '91350100M000100Y43'
        const changed = alphabet[(alphabet.indexOf(code[at]!) + by) % 31]!
        expect(isUscc(code.slice(0, at) + changed + code.slice(at + 1))).toBe(false)
      }),
    )
  })
})
