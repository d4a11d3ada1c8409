import path from 'node:path'
import { setDb } from '@/db/client'
import { CommandRefused, DatabaseInUse, lockDataDir, sendCommand } from '@/db/lock'
import { openDatabase } from '@/db/open'
import type { BackupCommand } from '@/lib/backup/command'
import { BackupError } from '@/lib/backup/format'
import { type Env, readEnv } from '@/lib/env'
import { SettingError } from '@/lib/setting-error'
import { backupLines, makeBackup } from '@/server/backup'
import { keptSecret } from '@/server/secret'

/** `npm run backup [-- FILE]`: the database and the documents in one file, also while the portal runs. */
async function main(): Promise<void> {
  const [file, ...rest] = process.argv.slice(2)
  if (rest.length > 0 || file?.startsWith('-')) throw new BackupError('Usage: npm run backup [-- FILE]')
  const env = readEnv()
  // npm runs commands in the folder of the portal; the name was typed elsewhere.
  const command: BackupCommand = { command: 'backup', ...(file && { file: path.resolve(process.env.INIT_CWD ?? '.', file) }) }
  const answered = env.DATABASE_URL ? undefined : await sendCommand(env.DATA_DIR, command)
  for (const line of (answered as string[] | undefined) ?? (await backUpHere(env, command))) process.stdout.write(`${line}\n`)
}

async function backUpHere(env: Env, { file }: BackupCommand): Promise<string[]> {
  const lock = env.DATABASE_URL ? undefined : await lockDataDir(env.DATA_DIR, async () => {
    throw new BackupError('Another command has the database open. Try again.')
  })
  const secret = env.AUTH_SECRET ?? (env.DATABASE_URL ? undefined : await keptSecret(env.DATA_DIR))
  if (!secret) throw new SettingError('AUTH_SECRET is needed with DATABASE_URL: the same as that of the portal.')
  const database = await openDatabase({ databaseUrl: env.DATABASE_URL, dataDir: env.DATA_DIR })
  try {
    setDb(database.db)
    return backupLines(await makeBackup(database, { ...env, AUTH_SECRET: secret }, file, () => new Date()))
  } finally {
    await database.close()
    await lock?.release()
  }
}

main().catch((error: unknown) => {
  const expected = error instanceof BackupError || error instanceof CommandRefused || error instanceof SettingError || error instanceof DatabaseInUse
  process.stderr.write(`${expected ? error.message : (error as Error).stack}\n`)
  process.exitCode = 1
})
