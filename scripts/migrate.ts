import { DatabaseInUse, lockDataDir } from '@/db/lock'
import { openDatabase } from '@/db/open'
import { readEnv, SettingError } from '@/lib/env'

/** `npm run db:migrate`: brings the schema up to date without starting the portal, which also does it at its start. */
async function migrate(): Promise<void> {
  const env = readEnv()
  const lock = env.DATABASE_URL ? undefined : await lockDataDir(env.DATA_DIR, async () => undefined)
  const database = await openDatabase({ databaseUrl: env.DATABASE_URL, dataDir: env.DATA_DIR })
  try {
    await database.migrate()
    console.log(`The schema is up to date: ${database.engine === 'embedded' ? `embedded database in ${env.DATA_DIR}` : 'PostgreSQL'}.`)
  } finally {
    await database.close()
    await lock?.release()
  }
}

migrate().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error instanceof SettingError || error instanceof DatabaseInUse ? error.message : error.stack}\n`)
    process.exit(1)
  },
)
