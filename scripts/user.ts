import { loadFacts } from '@/db/facts/load'
import { setDb } from '@/db/client'
import { CommandRefused, DatabaseInUse, lockDataDir, sendCommand } from '@/db/lock'
import { openDatabase } from '@/db/open'
import { CommandError, parseUserCommand, type UserCommand } from '@/lib/auth/invite-command'
import { type Env, readEnv } from '@/lib/env'
import { setRuntime } from '@/lib/runtime'
import { SettingError } from '@/lib/setting-error'
import { migrateWithBackup } from '@/server/backup'
import { runCommand } from '@/server/commands'
import { keptSecret } from '@/server/secret'

/** Invites a person, or closes an account. The embedded database belongs to the portal while it runs, so the command is sent to it. */
async function main(): Promise<void> {
  const command = parseUserCommand(process.argv.slice(2))
  const env = readEnv()
  const answered = env.DATABASE_URL ? undefined : await sendCommand(env.DATA_DIR, command)
  const lines = (answered as string[] | undefined) ?? (await runHere(env, command))
  for (const line of lines) process.stdout.write(`${line}\n`)
}

async function runHere(env: Env, command: UserCommand): Promise<string[]> {
  const lock = env.DATABASE_URL ? undefined : await lockDataDir(env.DATA_DIR, async () => {
    throw new CommandError('Another command has the database open. Try again.')
  })
  const secret = env.AUTH_SECRET ?? (env.DATABASE_URL ? undefined : await keptSecret(env.DATA_DIR))
  if (!secret) throw new SettingError('AUTH_SECRET is needed with DATABASE_URL: the same as that of the portal.')
  const database = await openDatabase({ databaseUrl: env.DATABASE_URL, dataDir: env.DATA_DIR })
  try {
    setDb(database.db)
    setRuntime({ env: { ...env, AUTH_SECRET: secret }, catalogue: { version: 0, sampleWorld: false }, catalogueChanged: async () => {}, mailQueued: () => {} })
    await migrateWithBackup(database, { ...env, AUTH_SECRET: secret }, () => new Date())
    await loadFacts(database.db, new Date())
    return await runCommand(command, new Date())
  } finally {
    await database.close()
    await lock?.release()
  }
}

main().catch((error: unknown) => {
  const expected = error instanceof CommandError || error instanceof CommandRefused || error instanceof SettingError || error instanceof DatabaseInUse
  process.stderr.write(`${expected ? error.message : (error as Error).stack}\n`)
  process.exitCode = 1
})
