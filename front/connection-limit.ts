import { readFile } from 'node:fs/promises'

/** Handles that the process needs for itself: the database's files, modules, logs, connections to PostgreSQL and mail. */
const ownHandles = 120

/** File handles this process may have; undefined where the system does not say, or sets no limit. */
export async function handleLimit(): Promise<number | undefined> {
  const limits = await readFile('/proc/self/limits', 'utf8').catch(() => '')
  const found = /^Max open files\s+(\d+)/m.exec(limits)?.[1]
  return found === undefined ? undefined : Number(found)
}

/**
 * How many connections a process with so many file handles takes, and how many requests it hands on at a time, each of which takes
 * two more handles. Beyond the first it refuses connections: without a handle left, the database could not open its files.
 */
export function connectionLimits(handles: number | undefined): { connections: number | undefined; renders: number } {
  if (handles === undefined) return { connections: undefined, renders: 256 }
  const renders = Math.max(8, Math.min(256, Math.floor(handles / 16)))
  return { connections: Math.max(16, handles - ownHandles - 2 * renders), renders }
}
