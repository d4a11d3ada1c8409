import createCode from 'qrcode-generator'
import { expect, test } from 'vitest'
import { qrPath } from './qr'

/** The modules that a path of strokes covers. */
function dark({ d, size }: { d: string; size: number }): boolean[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  let [x, y] = [0, 0]
  for (const [, command, first, second] of d.matchAll(/([Mmh])([\d.-]+)(?: ([\d.]+))?/g)) {
    if (command === 'M') [x, y] = [Number(first), Math.floor(Number(second))]
    else if (command === 'm') x += Number(first)
    else for (const end = x + Number(first); x < end; x++) grid[y]![x] = true
  }
  return grid
}

test('the path covers exactly the dark modules', () => {
  const text = 'https://invest.example.kz/kk/projects/textile-cluster-lihua'
  const code = createCode(0, 'L')
  code.addData(text)
  code.make()
  const found = qrPath(text)
  expect(found.size).toBe(code.getModuleCount())
  expect(dark(found)).toEqual(Array.from({ length: found.size }, (_, row) => Array.from({ length: found.size }, (_, column) => code.isDark(row, column))))
})

test('an address of usual length stays small', () => {
  expect(qrPath(`https://invest-turkistan.gov.kz/kk/projects/${'a'.repeat(40)}`).d.length).toBeLessThan(3000)
})
