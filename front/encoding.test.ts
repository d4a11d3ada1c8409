import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { bodyIn, chooseEncoding, encode, pack } from './encoding'

const all = { identity: Buffer.from('a'), gzip: Buffer.from('b'), br: Buffer.from('c') }

describe('the encoding of an answer', () => {
  test.each([
    ['gzip, deflate, br', 'br'],
    ['br;q=1.0, gzip;q=0.8', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0.000, br;q=0', 'identity'],
    ['brotli, x-gzip', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
  ] as const)('for "%s" is %s', (header, expected) => {
    expect(chooseEncoding(header, all)).toBe(expected)
  })

  test('is one that the body exists in', () => {
    expect(chooseEncoding('br, gzip', { identity: all.identity })).toBe('identity')
  })
})

test('a body says the same in every encoding', async () => {
  const text = Buffer.from('Түркістан '.repeat(100))
  const { identity, gzip, br } = await encode(text, 5)
  expect(identity).toBe(text)
  expect(gunzipSync(gzip!).equals(text)).toBe(true)
  expect(br!.length).toBeLessThan(text.length)
})

test('a body that is kept packed is unpacked for who asks for it plainly', async () => {
  const text = Buffer.from('Түркістан '.repeat(100))
  const packed = await pack(text, 5)
  expect(packed).not.toHaveProperty('identity')
  expect(bodyIn(packed, 'identity').equals(text)).toBe(true)
  expect(bodyIn(packed, 'br')).toBe(packed.br)
})
