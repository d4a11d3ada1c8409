import { execFile } from 'node:child_process'
import { cp, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const root = path.join(import.meta.dirname, '..')
const kept = path.join(root, '.next', 'test-data')
const changedAt = (file: string): Promise<number> => stat(file).then(({ mtimeMs }) => mtimeMs, () => 0)

/** Makes the folder that a first start leaves, its tables and the region's facts, unless it is younger than the build and the migrations. */
export async function makeStartedData(): Promise<void> {
  const [made, ...since] = await Promise.all([kept, path.join(root, '.next', 'BUILD_ID'), path.join(root, 'drizzle', 'meta', '_journal.json')].map(changedAt))
  if (since.every((time) => time < made!)) return
  const folder = await mkdtemp(path.join(root, '.next', 'test-data-'))
  // In a process of its own: the browser tests' loader does not read the facts.
  await promisify(execFile)(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, 'fill-data.ts'), folder], { cwd: root })
  await rm(kept, { recursive: true, force: true })
  await rename(folder, kept)
}

/** Copies it to where a portal will start, as if one had been started and stopped there. It saves most of a start. */
export const copyStartedData = (folder: string): Promise<void> => cp(kept, folder, { recursive: true })
