import { statfs } from 'node:fs/promises'

/** Free bytes of the disk that holds a folder; undefined where the system does not say. */
export const freeBytes = (folder: string): Promise<number | undefined> => statfs(folder).then(({ bavail, bsize }) => bavail * bsize, () => undefined)
