import type { OpenDatabase } from '@/db/client'
import type { Env } from '@/lib/env'
import { makeDailyBackup } from '@/server/backup'
import { type Repeated, repeat } from './repeat'

/** The daily backup of the embedded database; a shared one is backed up from outside (docs/operating.md). */
export function startBackups(database: OpenDatabase, env: Env & { AUTH_SECRET: string }): Repeated | undefined {
  if (database.engine !== 'embedded' || env.BACKUP_KEEP === 0) return undefined
  const startedAt = new Date()
  return repeat('backup', 600, () => makeDailyBackup(database, env, startedAt, () => new Date()))
}
