import { readdir, stat, statfs } from 'node:fs/promises'
import path from 'node:path'

/** Free bytes of the disk that holds a folder; undefined where the system does not say. */
export const freeBytes = (folder: string): Promise<number | undefined> => statfs(folder).then(({ bavail, bsize }) => bavail * bsize, () => undefined)

/** A backup as it lies in the folder of backups. */
export type Backup = { name: string; at: Date; bytes: number }

/** Backups in `DATA_DIR/backups`, the youngest first; empty when there are none or the folder cannot be read. */
export async function listBackups(dataDir: string): Promise<Backup[]> {
  const folder = path.join(dataDir, 'backups')
  const names = await readdir(folder).catch(() => [])
  const found = await Promise.all(names.map(async (name): Promise<Backup | undefined> => {
    const file = await stat(path.join(folder, name)).catch(() => undefined)
    return file?.isFile() ? { name, at: file.mtime, bytes: file.size } : undefined
  }))
  return found.filter((backup) => backup !== undefined).sort((a, b) => b.at.getTime() - a.at.getTime())
}
