import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { BackupError } from '@/lib/backup/format'

/** Forces what was written to disk. */
async function sync(name: string): Promise<void> {
  const handle = await open(name, 'r')
  await handle.sync().finally(() => handle.close())
}

export type LineFile = {
  write: (line: string) => Promise<void>
  /** Forces everything to disk and gives the file its name. Returns its size in bytes. */
  finish: () => Promise<number>
  /** Leaves nothing behind. */
  discard: () => Promise<void>
}

/**
 * A compressed file of lines that only its owner may read. It appears under its name once it is whole and on disk.
 * Throws BackupError when the name is taken.
 */
export async function createLineFile(file: string): Promise<LineFile> {
  if (await stat(file).catch(() => undefined)) throw new BackupError(`${file} exists already; a backup replaces no file.`)
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}.part`
  const gzip = createGzip()
  const target = createWriteStream(draft, { mode: 0o600 })
  // Heard from the start: a full disk must not end the process between two lines.
  const written = pipeline(gzip, target)
  written.catch(() => {})
  return {
    write: async (line) => {
      if (!gzip.write(`${line}\n`)) await Promise.race([once(gzip, 'drain'), written])
    },
    finish: async () => {
      gzip.end()
      await written
      await sync(draft)
      const { size } = await stat(draft)
      await rename(draft, file)
      await sync(path.dirname(file))
      return size
    },
    discard: async () => {
      gzip.destroy()
      await written.catch(() => {})
      await rm(draft, { force: true })
    },
  }
}

/** The lines of such a file. Throws BackupError where it is cut or damaged; `place` says how far it was read. */
export async function* readLines(file: string, place: () => string): AsyncGenerator<string> {
  const gunzip = createGunzip().setEncoding('utf8')
  // A failure of either stream comes out of the loop.
  pipeline(createReadStream(file), gunzip).catch(() => {})
  let rest = ''
  try {
    for await (const chunk of gunzip) {
      const lines = `${rest}${chunk as string}`.split('\n')
      rest = lines.pop()!
      yield* lines
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new BackupError(`There is no file ${file}.`)
    if (code?.startsWith('Z_')) throw new BackupError(`${path.basename(file)} is cut or damaged: ${place()} is the last that can be read.`)
    throw error
  }
  if (rest) yield rest
}
