import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { lt } from 'drizzle-orm'
import { documentsFolder } from '@/db/backup/documents'
import { type BackupMade, writeBackup } from '@/db/backup/write'
import { db, type OpenDatabase } from '@/db/client'
import { appliedMigrations, knownMigrations } from '@/db/migrations'
import { backups } from '@/db/schema'
import { BackupError } from '@/lib/backup/format'
import { backupDue, backupName, backupsToDrop } from '@/lib/backup/schedule'
import type { Env } from '@/lib/env'
import { log } from '@/lib/log'

/** How long it is remembered that a backup was made or failed. */
const rememberedDays = 90

type Settings = Env & { AUTH_SECRET: string }
type Run = { startedAt: Date; file: string; made: BackupMade } | { startedAt: Date; file: string; error: string }

/** Where backups go that are given no name. */
export const backupFolder = ({ BACKUP_DIR, DATA_DIR }: Env): string => BACKUP_DIR ?? path.join(DATA_DIR, 'backups')

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

/** Remembers a backup for the operator's page. That this fails takes nothing from the backup. */
async function remember(run: Run, finishedAt: Date): Promise<void> {
  const outcome = 'made' in run ? { bytes: run.made.bytes, rows: run.made.rows, documents: run.made.documents } : { error: run.error.slice(0, 500) }
  try {
    await db().insert(backups).values({ startedAt: run.startedAt, finishedAt, file: run.file, ...outcome })
    await db().delete(backups).where(lt(backups.finishedAt, new Date(finishedAt.getTime() - rememberedDays * 24 * 3600_000)))
  } catch (error) {
    log().warn({ error: (error as Error).message }, 'It could not be noted that a backup was tried.')
  }
}

/** Writes a backup, in BACKUP_DIR when `file` is not given; there the oldest give way. */
async function write(database: OpenDatabase, env: Settings, given: string | undefined, now: Date): Promise<BackupMade> {
  const folder = backupFolder(env)
  const file = path.resolve(given ?? path.join(folder, backupName(now)))
  const made = await writeBackup(database, { file, documents: documentsFolder(env), secret: env.AUTH_SECRET, now })
  if (!given && env.BACKUP_KEEP > 0) for (const name of backupsToDrop(await namesIn(folder), env.BACKUP_KEEP)) await rm(path.join(folder, name), { force: true })
  return made
}

/** Makes a backup and remembers how it went. A failure is logged, remembered and thrown. */
export async function makeBackup(database: OpenDatabase, env: Settings, given: string | undefined, now: () => Date): Promise<BackupMade> {
  const startedAt = now()
  const file = path.resolve(given ?? path.join(backupFolder(env), backupName(startedAt)))
  try {
    const made = await write(database, env, given, startedAt)
    log().info({ file, bytes: made.bytes, rows: made.rows, documents: made.documents }, 'A backup was made.')
    await remember({ startedAt, file, made }, now())
    return made
  } catch (error) {
    const reason = (error as Error).message
    log().error({ file, error: reason }, 'A backup failed.')
    await remember({ startedAt, file, error: reason }, now())
    throw error
  }
}

/** What the command prints. */
export const backupLines = ({ file, bytes, rows, documents, auditHead }: BackupMade): string[] => [
  `Backup: ${file} (${(bytes / 1024 / 1024).toFixed(1)} MB, ${rows} rows, ${documents} documents)`,
  ...(auditHead ? [`Audit ends at: ${auditHead}`] : []),
]

/** Makes the daily backup of the embedded database when it is due. */
export async function makeDailyBackup(database: OpenDatabase, env: Settings, startedAt: Date, now: () => Date): Promise<void> {
  if (backupDue(await namesIn(backupFolder(env)), startedAt, now())) await makeBackup(database, env, undefined, now)
}

/**
 * Brings the schema up to date. An embedded database that has been used before is backed up first, unless BACKUP_KEEP
 * is 0. Throws BackupError, and migrates nothing, when that fails.
 */
export async function migrateWithBackup(database: OpenDatabase, env: Settings, now: () => Date): Promise<void> {
  const [applied, known] = [await appliedMigrations(database.db), await knownMigrations()]
  const updates = database.engine === 'embedded' && applied.length > 0 && applied.length < known.length
  if (!updates || env.BACKUP_KEEP === 0) return database.migrate()
  const startedAt = now()
  const made = await write(database, env, undefined, startedAt).catch((error: Error) => {
    throw new BackupError(`The backup before the update failed, so nothing was updated: ${error.message}. Make room, set BACKUP_DIR, or set BACKUP_KEEP=0 to update without a backup.`)
  })
  await database.migrate()
  log().info({ file: made.file }, 'The database was backed up before it was updated.')
  await remember({ startedAt, file: made.file, made }, now())
}
