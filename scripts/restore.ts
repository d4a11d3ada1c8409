import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { documentsFolder } from '@/db/backup/documents'
import { restoreBackup } from '@/db/backup/load'
import { checkBackup } from '@/db/backup/read'
import { secretMark } from '@/db/backup/write'
import { DatabaseInUse, lockDataDir } from '@/db/lock'
import { openDatabase } from '@/db/open'
import { BackupError } from '@/lib/backup/format'
import { type Env, readEnv } from '@/lib/env'
import { SettingError } from '@/lib/setting-error'
import { keptSecret } from '@/server/secret'

const usage = 'Usage: npm run restore -- FILE [--check]'

/** `npm run restore -- FILE`: a backup into an empty database; with `--check` it is only read and compared with its sums. */
async function main(): Promise<void> {
  const { file, check } = readArguments()
  const env = readEnv()
  const checked = await checkBackup(file)
  const { header, end } = checked
  const rows = Object.values(end.tables).reduce((sum, table) => sum + table.rows, 0)
  const content = `made ${header.at} by version ${header.portal} from the ${header.engine === 'embedded' ? 'embedded database' : 'database on PostgreSQL'}: ${Object.keys(end.tables).length} tables, ${rows} rows, ${end.documents.files} documents`
  if (!check) await restoreHere(env, file, checked)
  say(`${check ? 'Whole' : 'Restored'}: ${path.basename(file)}, ${content}. All counts and hashes agree.`)
  if (end.auditHead) say(`Audit ends at: ${end.auditHead}`)
  const secret = env.AUTH_SECRET ?? (existsSync(path.join(env.DATA_DIR, 'auth-secret')) ? await keptSecret(env.DATA_DIR) : undefined)
  if (!check && (!secret || secretMark(secret) !== header.secret)) {
    say(`The secret is not that of the backup. Before the portal starts, put the former one into ${env.DATABASE_URL ? 'AUTH_SECRET' : path.join(env.DATA_DIR, 'auth-secret')}; else links that were sent and second factors no longer work.`)
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

function readArguments(): { file: string; check: boolean } {
  try {
    const { values, positionals } = parseArgs({ args: process.argv.slice(2), allowPositionals: true, options: { check: { type: 'boolean' } } })
    if (positionals.length === 1) return { file: path.resolve(process.env.INIT_CWD ?? '.', positionals[0]!), check: values.check ?? false }
  } catch {
    // Said below, as for every wrong use.
  }
  throw new BackupError(usage)
}

async function restoreHere(env: Env, file: string, checked: Awaited<ReturnType<typeof checkBackup>>): Promise<void> {
  const lock = env.DATABASE_URL ? undefined : await lockDataDir(env.DATA_DIR, async () => {
    throw new BackupError('A backup is being restored into this database.')
  })
  const database = await openDatabase({ databaseUrl: env.DATABASE_URL, dataDir: env.DATA_DIR })
  try {
    await restoreBackup(database, { file, checked, documents: documentsFolder(env) })
  } finally {
    await database.close()
    await lock?.release()
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const expected = error instanceof BackupError || error instanceof SettingError || error instanceof DatabaseInUse
    process.stderr.write(`${expected ? error.message : (error as Error).stack}\n`)
    process.exit(1)
  },
)
