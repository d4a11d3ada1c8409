import { setDb } from '@/db/client'
import { DatabaseInUse, lockDataDir } from '@/db/lock'
import { openDatabase } from '@/db/open'
import { BackupError } from '@/lib/backup/format'
import { readEnv } from '@/lib/env'
import { SettingError } from '@/lib/setting-error'
import { migrateWithBackup } from '@/server/backup'
import { keptSecret } from '@/server/secret'

/** `npm run db:migrate`: brings the schema up to date without starting the portal, which also does it at its start. */
async function migrate(): Promise<void> {
  const env = readEnv()
  const lock = env.DATABASE_URL ? undefined : await lockDataDir(env.DATA_DIR, async () => undefined)
  const database = await openDatabase({ databaseUrl: env.DATABASE_URL, dataDir: env.DATA_DIR })
  try {
    setDb(database.db)
    await migrateWithBackup(database, { ...env, AUTH_SECRET: env.AUTH_SECRET ?? (env.DATABASE_URL ? '' : await keptSecret(env.DATA_DIR)) }, () => new Date())
    console.log(`The schema is up to date: ${database.engine === 'embedded' ? `embedded database in ${env.DATA_DIR}` : 'PostgreSQL'}.`)
  } finally {
    await database.close()
    await lock?.release()
  }
}

migrate().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error instanceof SettingError || error instanceof DatabaseInUse || error instanceof BackupError ? error.message : error.stack}\n`)
    process.exit(1)
  },
)
