import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { copyFonts } from '@/front/build'
import { isDrawable } from './canvas'
import { linkPicture } from './link-picture'
import { picturePageOf } from './pages'

const text = { brand: 'Invest Turkistan', name: 'Plant', lines: ['Operating'], figure: { value: '$1M', label: 'Investment' } }

describe('pictures of link previews', () => {
  beforeAll(copyFonts)

  test('are PNG of 1200 by 630', async () => {
    const png = await linkPicture('textile', text)
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
  })

  test('show the plate alone where a name has a character that no packaged font has', async () => {
    expect(await linkPicture('textile', { ...text, name: '棉花' })).toEqual(await linkPicture('textile', null))
    expect(await linkPicture('textile', { ...text, name: 'Cotton' })).not.toEqual(await linkPicture('textile', null))
  })

  test('hold names of any length', async () => {
    for (const name of ['x'.repeat(300), 'ұзақ '.repeat(80), '']) expect((await linkPicture('zone', { ...text, name })).length).toBeGreaterThan(10_000)
  })

  // In a process of its own: what this is about ends the process.
  test('are finished although nobody holds the canvas any more and memory is collected meanwhile', async () => {
    const draw = `
      import { linkPicture } from './lib/pictures/link-picture.ts'
      for (let round = 0; round < 8; round++) {
        const underWay = Array.from({ length: 16 }, () => linkPicture('textile', null))
        gc()
        await Promise.all(underWay)
      }
      console.log('drawn')`
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', '--import', 'tsx', '--input-type=module', '--eval', draw])
    expect(stdout).toBe('drawn\n')
  })
})

test('the packaged fonts have Kazakh and Russian, and no Chinese', () => {
  expect(isDrawable('«Өңірлік қағаз» ЖШС, Ұлы Һәм №5: 270–600 млн АҚШ долл.')).toBe(true)
  expect(isDrawable('四')).toBe(false)
})

test('a page belongs to the picture of its section, else to that of home', () => {
  expect(picturePageOf('/en/agreements/some')).toBe('agreements')
  expect(picturePageOf('/kk')).toBe('home')
  expect(picturePageOf('/kk/privacy')).toBe('home')
})
