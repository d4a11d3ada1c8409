import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { strToU8, zipSync } from 'fflate'
import { documentBytes, type DocumentProblem } from '@/lib/documents/limits'
import type { ReceivedFile } from '@/server/documents/receive'

/** A small PDF. */
export const pdf = (text = 'A plan'): Buffer => Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n`)

const mainOf = { docx: ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'], xlsx: ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'] } as const

/** An office file with more parts than it needs, or other ones. */
export function office(kind: 'docx' | 'xlsx', parts: Record<string, Uint8Array> = {}): Buffer {
  const [main, type] = mainOf[kind]
  const contents = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${main}" ContentType="${type}"/></Types>`
  return Buffer.from(zipSync({ '[Content_Types].xml': strToU8(contents), '_rels/.rels': strToU8('<Relationships/>'), [main]: strToU8('<document/>'), ...parts }))
}

/** A picture, red on its left half and blue on its right. */
export async function picture(kind: 'jpeg' | 'png' | 'webp', width = 40, height = 20): Promise<Buffer> {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ff0000'
  context.fillRect(0, 0, width / 2, height)
  context.fillStyle = '#0000ff'
  context.fillRect(width / 2, 0, width / 2, height)
  return kind === 'png' ? canvas.encode('png') : kind === 'jpeg' ? canvas.encode('jpeg', 95) : canvas.encode('webp', 95)
}

/** The same as a telephone takes it: lying, with a note of how to turn it and a place. */
export async function turnedJpeg(): Promise<Buffer> {
  const plain = await picture('jpeg')
  const exif = Buffer.concat([Buffer.from('4578696600004d4d002a00000008000101120003000000010006000000000000', 'hex'), Buffer.from('42.1234N 68.5678E')])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(exif.length + 2, 2)
  return Buffer.concat([plain.subarray(0, 2), head, exif, plain.subarray(2)])
}

let folder: string | undefined

/** Bytes as they lie after a form has come. */
export async function received(name: string, bytes: Buffer): Promise<ReceivedFile> {
  if (!folder) {
    folder = mkdtempSync(path.join(os.tmpdir(), 'invest-received-'))
    process.once('exit', () => rmSync(folder!, { recursive: true, force: true }))
  }
  const file = path.join(folder, `received-${randomUUID()}`)
  await writeFile(file, bytes)
  return { name, path: file, size: bytes.length }
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

type BadFile = { what: string; name: string; bytes: () => Buffer; problem: DocumentProblem }
/** What no door may take, and what its sender is told. */
export const badFiles: readonly BadFile[] = [
  { what: 'an empty file', name: 'empty.pdf', bytes: () => Buffer.alloc(0), problem: 'empty' },
  { what: 'a file that was cut', name: 'cut.pdf', bytes: () => pdf().subarray(0, 40), problem: 'damaged' },
  { what: 'a bomb', name: 'bomb.xlsx', bytes: () => office('xlsx', { 'xl/sheet.xml': new Uint8Array(24 * 1024 * 1024) }), problem: 'bomb' },
  { what: 'an archive that leads outside', name: 'paths.docx', bytes: () => office('docx', { '../../etc/cron.d/x': strToU8('x') }), problem: 'damaged' },
  { what: 'a program that calls itself a PDF', name: 'tool.pdf', bytes: () => Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), problem: 'type' },
  { what: 'macros', name: 'macros.docx', bytes: () => office('docx', { 'word/vbaProject.bin': strToU8('Sub') }), problem: 'macros' },
]
/** Larger than any door takes. */
export const tooLarge = (): Buffer => Buffer.concat([pdf(), Buffer.alloc(documentBytes)])
