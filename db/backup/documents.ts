import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { BackupError } from '@/lib/backup/format'

/** Bytes of a document in one line; a multiple of three, so that the base64 of pieces has no padding inside. */
export const pieceBytes = 192 * 1024

/** The folder of documents; undefined where they lie in an object store, which has backups of its own. */
export function documentsFolder({ STORAGE_URL, DATA_DIR }: { STORAGE_URL?: string; DATA_DIR: string }): string | undefined {
  if (!STORAGE_URL) return path.join(DATA_DIR, 'files')
  return STORAGE_URL.startsWith('file:') ? fileURLToPath(STORAGE_URL) : undefined
}

/** Paths of all documents below a folder, sorted, with forward slashes; links are not followed, and what is just being written is left out. */
export async function listDocuments(folder: string): Promise<string[]> {
  const visit = async (below: string): Promise<string[]> => {
    const entries = await readdir(path.join(folder, below), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' && below === '') return []
      throw error
    })
    const nested = entries.map((entry) => (entry.isDirectory() ? visit(path.posix.join(below, entry.name)) : entry.isFile() && !entry.name.endsWith('.part') ? [path.posix.join(below, entry.name)] : []))
    return (await Promise.all(nested)).flat()
  }
  return (await visit('')).sort()
}

/** A document in pieces; its sum is complete after the last one. */
export async function* readDocument(folder: string, name: string): AsyncGenerator<Buffer> {
  for await (const piece of createReadStream(path.join(folder, name), { highWaterMark: pieceBytes })) yield piece as Buffer
}

export function createDocumentSum(): { add: (piece: Buffer) => void; sum: () => { bytes: number; sha256: string } } {
  const hash = createHash('sha256')
  let bytes = 0
  return {
    add: (piece) => {
      bytes += piece.length
      hash.update(piece)
    },
    sum: () => ({ bytes, sha256: hash.digest('hex') }),
  }
}

export type Arrival = {
  write: (name: string, pieces: AsyncIterable<Buffer>) => Promise<void>
  /** Puts everything in its place. */
  arrive: () => Promise<void>
  /** Leaves the folder as it was. */
  discard: () => Promise<void>
}

/**
 * Takes documents in beside their place, in the same folder, until all of them are there and right. Throws BackupError
 * when the folder has something in it already.
 */
export async function receiveDocuments(folder: string): Promise<Arrival> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const [found] = await readdir(folder)
  if (found) throw new BackupError(`The folder of documents ${folder} is not empty: it has ${found}.`)
  const waiting = path.join(folder, '.restore')
  await mkdir(waiting, { mode: 0o700 })
  return {
    write: async (name, pieces) => {
      const file = path.join(waiting, name)
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
      const handle = await open(file, 'wx', 0o600)
      try {
        for await (const piece of pieces) await handle.writeFile(piece)
        await handle.sync()
      } finally {
        await handle.close()
      }
    },
    arrive: async () => {
      for (const name of await readdir(waiting)) await rename(path.join(waiting, name), path.join(folder, name))
      await rm(waiting, { recursive: true })
    },
    discard: () => rm(waiting, { recursive: true, force: true }),
  }
}
