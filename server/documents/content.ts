import { open } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { type DocumentProblem, type DocumentType, isDocumentType } from '@/lib/documents/limits'
import { readOfficeFile } from './office-file'

/** First and last bytes of a file that its kind is told by. */
const headBytes = 4100
const tailBytes = 64 * 1024

/**
 * What a file is by its content; its name and what the browser says of it count for nothing. Refuses what is none of the types that are taken,
 * and what was cut on its way.
 */
export async function contentOf(file: string): Promise<{ type: DocumentType } | { problem: DocumentProblem }> {
  const { head, tail } = await readEnds(file)
  const found = (await fileTypeFromBuffer(head))?.mime ?? ''
  if (found === 'application/pdf' || head.subarray(0, 5).toString('latin1') === '%PDF-') return tail.includes('%%EOF') ? { type: 'application/pdf' } : { problem: 'damaged' }
  if (head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return readOfficeFile(file)
  // The container of old office files; with a password new ones come in it too.
  if (head.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') return { problem: (await holdsEncrypted(file)) ? 'encrypted' : 'type' }
  return isDocumentType(found) && found.startsWith('image/') ? { type: found } : { problem: 'type' }
}

async function readEnds(file: string): Promise<{ head: Buffer; tail: Buffer }> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const part = async (from: number, length: number) => (await handle.read(Buffer.alloc(length), 0, length, from)).buffer
    return { head: await part(0, Math.min(size, headBytes)), tail: await part(Math.max(0, size - tailBytes), Math.min(size, tailBytes)) }
  } finally {
    await handle.close()
  }
}

/** The part in which a document with a password lies. */
async function holdsEncrypted(file: string): Promise<boolean> {
  const mark = Buffer.from('EncryptedPackage', 'utf16le')
  const handle = await open(file, 'r')
  try {
    let before = Buffer.alloc(0)
    for await (const piece of handle.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
      const both = Buffer.concat([before, piece])
      if (both.includes(mark)) return true
      before = both.subarray(-mark.length)
    }
    return false
  } finally {
    await handle.close()
  }
}
