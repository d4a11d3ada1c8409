import { access, constants, statfs } from 'node:fs/promises'

/** Free bytes of the disk that holds a folder; undefined where the system does not say. */
export const freeBytes = (folder: string): Promise<number | undefined> => statfs(folder).then(({ bavail, bsize }) => bavail * bsize, () => undefined)

/** Whether anything can be written in a folder: it is there, and its disk is not one that can only be read. */
export const canWrite = (folder: string): Promise<boolean> => access(folder, constants.W_OK).then(() => true, () => false)
