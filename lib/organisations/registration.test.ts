import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBin, isUscc, plainRegistration, registrationError } from './registration'

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
    expect(registrationError('9712 4000 1315', 'KZ')).toBeUndefined()
    expect(registrationError('971240001316', 'KZ')).toBe('bin')
    expect(registrationError('91350100m000100y43', 'CN')).toBeUndefined()
    expect(registrationError('９１３５０１００M000100Y43', 'CN')).toBeUndefined()
    expect(registrationError('91000000000000000', 'CN')).toBe('uscc')
    expect(registrationError('HRB 12345', 'DE')).toBeUndefined()
    // Letters that only look like those of the code are none of it: a Cyrillic М.
    expect(registrationError('91350100М000100Y43', 'CN')).toBe('uscc')
  })

  test('are compared without spaces, dashes and small letters', () => {
    expect(plainRegistration(' hrb 123‑45 ')).toBe('HRB12345')
    expect(plainRegistration('９１３５０１００m000100y43')).toBe('91350100M000100Y43')
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
