import path from 'node:path'
import type { Readable } from 'node:stream'
import { documentsFolder } from '@/db/backup/documents'
import { runtime } from '@/lib/runtime'
import { diskStorage } from './disk-storage'
import { objectStorage } from './object-storage'

/** Where the contents of documents lie, under random keys. */
export type Storage = {
  /** Keeps the content of a file. When this returns it is there whole, and after a crash it is there whole or not at all. */
  put: (key: string, file: string) => Promise<void>
  /** The content as a stream; undefined when there is none under this key. */
  get: (key: string) => Promise<Readable | undefined>
  exists: (key: string) => Promise<boolean>
  /** Content that is gone already is no error. */
  delete: (key: string) => Promise<void>
  /** Everything that lies there, unfinished contents too, with the time of its writing. */
  list: () => AsyncIterable<{ key: string; at: Date }>
}

/** The storage that STORAGE_URL names: a folder (`files` in DATA_DIR by default), or an object store. */
export function storage(): Storage {
  const { env } = runtime()
  const folder = documentsFolder(env)
  return folder === undefined ? objectStorage(env.objectStore!) : diskStorage(folder)
}

/** Files that are just arriving, before they are looked at. */
export const arrivalsFolder = (): string => path.join(runtime().env.DATA_DIR, 'uploads')
