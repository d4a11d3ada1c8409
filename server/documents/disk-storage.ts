import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Storage } from './storage'

/** Ending of a content that is being written. */
const unfinished = '.part'
const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** Forces a file, or the names of a folder, to the disk. */
async function sync(name: string): Promise<void> {
  const handle = await open(name, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Documents in a folder. Two signs of the key name a folder below it, so that none grows without end. */
export function diskStorage(folder: string): Storage {
  const fileOf = (key: string): string => {
    if (!/^[\w.-]+$/.test(key)) throw new Error('Not a key of a document.')
    return path.join(folder, key.slice(0, 2), key)
  }
  return {
    put: async (key, file) => {
      const place = fileOf(key)
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
      const part = place + unfinished
      try {
        await copyFile(file, part)
        await sync(part)
        await rename(part, place)
      } catch (error) {
        await rm(part, { force: true })
        throw error
      }
      await sync(path.dirname(place))
    },
    get: async (key) => {
      const handle = await open(fileOf(key), 'r').catch((error: unknown) => {
        if (isMissing(error)) return undefined
        throw error
      })
      return handle && createReadStream('', { fd: handle })
    },
    exists: (key) => stat(fileOf(key)).then(() => true, (error: unknown) => (isMissing(error) ? false : Promise.reject(error))),
    delete: (key) => rm(fileOf(key), { force: true }),
    async *list() {
      const below = await opendir(folder, { recursive: true }).catch((error: unknown) => {
        if (isMissing(error)) return undefined
        throw error
      })
      if (!below) return
      for await (const entry of below) {
        if (!entry.isFile()) continue
        const found = await stat(path.join(entry.parentPath, entry.name)).catch(() => undefined)
        if (found) yield { key: entry.name, at: found.mtime }
      }
    },
  }
}
