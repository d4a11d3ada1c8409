import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { loadImage, createCanvas } from '@napi-rs/canvas'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { office, pdf, picture, turnedJpeg } from '@/test/documents'
import { contentOf } from './content'
import { redrawPicture } from './picture'

let folder: string
let files = 0
beforeAll(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'invest-content-'))))
afterAll(() => rm(folder, { recursive: true }))

const put = async (bytes: Buffer): Promise<string> => {
  const file = path.join(folder, String(++files))
  await writeFile(file, bytes)
  return file
}
const of = async (bytes: Buffer) => contentOf(await put(bytes))
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024)

describe('a file is what its content says', () => {
  test.each([
    ['a PDF', async () => pdf(), 'application/pdf'],
    ['a Word file', async () => office('docx'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['an Excel file', async () => office('xlsx'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['a JPEG', () => picture('jpeg'), 'image/jpeg'],
    ['a PNG', () => picture('png'), 'image/png'],
    ['a WebP', () => picture('webp'), 'image/webp'],
  ])('%s is taken', async (_, bytes, type) => expect(await of(await bytes())).toEqual({ type }))

  test.each([
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'type'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'type'],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'type'],
    ['text', Buffer.from('hello'), 'type'],
    ['a moving picture', Buffer.from('GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;', 'latin1'), 'type'],
    ['an old Word file', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'type'],
    ['an office file with a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'],
    ['a PDF that was cut', pdf().subarray(0, 40), 'damaged'],
    ['a Word file that was cut', office('docx').subarray(0, 200), 'damaged'],
    ['a plain archive', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), 'type'],
    ['an archive of Java', Buffer.from(zipSync({ 'META-INF/MANIFEST.MF': strToU8('a'), 'A.class': strToU8('a') })), 'type'],
    ['a Word file with macros', office('docx', { 'word/vbaProject.bin': strToU8('Sub') }), 'macros'],
    ['a Word file that says it has macros', office('docx', { '[Content_Types].xml': strToU8('<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>') }), 'macros'],
    ['a name that leads outside', office('docx', { '../../etc/cron.d/x': strToU8('x') }), 'damaged'],
    ['a name from the root', office('docx', { '/etc/x': strToU8('x') }), 'damaged'],
    ['a part that unpacks to much more', office('xlsx', { 'xl/sheet.xml': zeros(24) }), 'bomb'],
    ['6000 parts', office('xlsx', Object.fromEntries(Array.from({ length: 6000 }, (_unused, index) => [`xl/${index}`, new Uint8Array(0)]))), 'bomb'],
  ])('%s is refused', async (_, bytes, problem) => expect(await of(bytes)).toEqual({ problem }))

  test('a bomb that states a small size is found when it is unpacked', async () => {
    const bytes = office('xlsx', { 'xl/sheet.xml': zeros(24) })
    // The size of the part, as the archive's list and the part's own head state it.
    const stated = Buffer.alloc(4)
    stated.writeUInt32LE(24 * 1024 * 1024)
    for (let at = bytes.indexOf(stated); at >= 0; at = bytes.indexOf(stated)) bytes.writeUInt32LE(1000, at)
    expect(await of(bytes)).toEqual({ problem: 'damaged' })
  })

  test('an encrypted part is refused', async () => {
    const bytes = office('docx')
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 1)) bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8)
    expect(await of(bytes)).toEqual({ problem: 'encrypted' })
  })
})

describe('a picture is drawn anew', () => {
  const redrawn = async (bytes: Buffer, type: 'image/jpeg' | 'image/png' | 'image/webp') => {
    const [from, to] = [await put(bytes), path.join(folder, `drawn-${++files}`)]
    return { problem: await redrawPicture(from, type, to), to }
  }
  const colours = async (file: string) => {
    const drawn = await loadImage(await readFile(file))
    const context = createCanvas(drawn.width, drawn.height).getContext('2d')
    context.drawImage(drawn, 0, 0)
    const at = (x: number, y: number) => { const [r = 0, , b = 0] = context.getImageData(x, y, 1, 1).data; return r > b ? 'red' : 'blue' }
    return { size: [drawn.width, drawn.height], first: at(2, 2), last: at(drawn.width - 3, drawn.height - 3) }
  }

  test.each(['jpeg', 'png', 'webp'] as const)('a %s keeps its format and pixels', async (kind) => {
    const { problem, to } = await redrawn(await picture(kind), `image/${kind}`)
    expect(problem).toBeUndefined()
    expect(await contentOf(to)).toEqual({ type: `image/${kind}` })
    expect(await colours(to)).toEqual({ size: [40, 20], first: 'red', last: 'blue' })
  })

  test('what a telephone wrote into it is gone, and it stands upright', async () => {
    const { to } = await redrawn(await turnedJpeg(), 'image/jpeg')
    const bytes = await readFile(to)
    expect(bytes.includes('68.5678E')).toBe(false)
    expect(bytes.includes('Exif')).toBe(false)
    expect(await colours(to)).toEqual({ size: [20, 40], first: 'red', last: 'blue' })
  })

  test('what lies behind the picture is gone', async () => {
    const { to } = await redrawn(Buffer.concat([await picture('png'), Buffer.from('<?php hidden ?>')]), 'image/png')
    expect((await readFile(to)).includes('hidden')).toBe(false)
  })

  test('a picture that states too many pixels is refused before it is decoded, one that was cut is refused', async () => {
    const large = await picture('png')
    large.writeUInt32BE(60_000, 16)
    large.writeUInt32BE(60_000, 20)
    expect((await redrawn(large, 'image/png')).problem).toBe('pixels')
    expect((await redrawn((await picture('jpeg')).subarray(0, 300), 'image/jpeg')).problem).toBe('damaged')
  })
})
