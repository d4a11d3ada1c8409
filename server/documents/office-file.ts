import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { DocumentProblem, DocumentType } from '@/lib/documents/limits'

/** What a document of an office may unpack to, in how many parts, and how much larger than it came. */
const unpackedLimit = 250 * 1024 * 1024
const partLimit = 5000
const ratioLimit = 200
/** So much may always be unpacked: small tables are nearly all repetition. */
const freeBytes = 20 * 1024 * 1024
/** The list of a document's parts is short. */
const contentsLimit = 1024 * 1024

const mainParts: Record<string, DocumentType> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

class Refused extends Error {
  constructor(readonly problem: DocumentProblem) {
    super(problem)
  }
}

/**
 * What a ZIP archive is when it is opened as a document of an office. Everything in it is unpacked once, in pieces that are thrown away, so that
 * a bomb shows whatever it says of itself. Names that lead outside, encrypted parts and macros are refused.
 */
export async function readOfficeFile(file: string): Promise<{ type: DocumentType } | { problem: DocumentProblem }> {
  let zip: ZipFile | undefined
  try {
    zip = await yauzl.openPromise(file, { lazyEntries: true, autoClose: false })
    return { type: await readParts(zip) }
  } catch (error) {
    // What the reader itself refuses: names that lead outside, wrong sums and sizes, an archive that ends too early.
    return { problem: error instanceof Refused ? error.problem : 'damaged' }
  } finally {
    zip?.close()
  }
}

async function readParts(zip: ZipFile): Promise<DocumentType> {
  if (zip.entryCount > partLimit) throw new Refused('bomb')
  let packed = 0
  let unpacked = 0
  let contents = ''
  const add = (bytes: number): void => {
    unpacked += bytes
    if (unpacked > unpackedLimit || (unpacked > freeBytes && unpacked > packed * ratioLimit)) throw new Refused('bomb')
  }
  for await (const entry of zip.eachEntry()) {
    if (entry.generalPurposeBitFlag & 1) throw new Refused('encrypted')
    if (/vbaProject|vbaData/i.test(entry.fileName)) throw new Refused('macros')
    packed += entry.compressedSize
    if (entry.uncompressedSize > unpackedLimit || (entry.uncompressedSize > freeBytes && entry.uncompressedSize > entry.compressedSize * ratioLimit)) throw new Refused('bomb')
    if (entry.fileName === '[Content_Types].xml') contents = await unpack(zip, entry, add, contentsLimit)
    else if (!entry.fileName.endsWith('/')) await unpack(zip, entry, add, 0)
  }
  if (/macroEnabled|vbaProject/i.test(contents)) throw new Refused('macros')
  const [, type] = Object.entries(mainParts).find(([part]) => contents.includes(`"${part}"`)) ?? []
  if (!type) throw new Refused('type')
  return type
}

/** Unpacks one part; gives its first letters, as many as are wanted. */
async function unpack(zip: ZipFile, entry: Entry, add: (bytes: number) => void, wanted: number): Promise<string> {
  const stream = await zip.openReadStreamPromise(entry)
  const kept: Buffer[] = []
  let length = 0
  for await (const piece of stream as AsyncIterable<Buffer>) {
    add(piece.length)
    if (length < wanted) kept.push(piece)
    length += piece.length
  }
  return Buffer.concat(kept).toString('utf8')
}
