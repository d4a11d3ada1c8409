import { setDb } from '@/db/client'
import { CommandRefused, DatabaseInUse, lockDataDir, sendCommand } from '@/db/lock'
import { openDatabase } from '@/db/open'
import { faultSentence, type Head } from '@/lib/audit/chain'
import { verifyChain } from '@/lib/audit/verify'
import { type AuditCommand, parseVerify } from '@/lib/audit/verify-command'
import { CommandError } from '@/lib/auth/invite-command'
import { type Env, readEnv } from '@/lib/env'
import { SettingError } from '@/lib/setting-error'
import { askedChain, openChain } from '@/server/audit-chain'

/**
 * `npm run audit:verify`: recomputes the chain of the audit and names the first entry that was changed, removed, inserted or
 * moved. The embedded database belongs to the portal while it runs, so its rows are then asked for and recomputed here.
 */
async function main(): Promise<boolean> {
  const since = parseVerify(process.argv.slice(2))
  const env = readEnv()
  const ask = async (command: AuditCommand) => (await sendCommand(env.DATA_DIR, command)) as string[] | undefined
  const runs = !env.DATABASE_URL && (await ask({ command: 'audit-unchained' })) !== undefined
  const { head, fault } = runs ? await verifyChain(askedChain(async (command) => (await ask(command)) ?? stopped()), since) : await verifyHere(env, since)
  process.stdout.write(`${fault ? faultSentence(fault) : 'The audit is whole: no entry was changed, removed, inserted or moved.'}\n`)
  process.stdout.write(head.count === 0 ? 'Sound entries: 0\n' : `${fault ? 'Sound up to' : 'Head'}: ${head.count}:${head.hash}\n`)
  return !fault
}

function stopped(): never {
  throw new CommandError('The portal was stopped while its audit was read. Run the command again.')
}

async function verifyHere(env: Env, since: Head | undefined) {
  const lock = env.DATABASE_URL ? undefined : await lockDataDir(env.DATA_DIR, async () => {
    throw new CommandError('The audit is being verified. Try again when this is done.')
  })
  const database = await openDatabase({ databaseUrl: env.DATABASE_URL, dataDir: env.DATA_DIR })
  try {
    setDb(database.db)
    return await verifyChain(openChain, since)
  } finally {
    await database.close()
    await lock?.release()
  }
}

main().then(
  (whole) => {
    process.exitCode = whole ? 0 : 1
  },
  (error: unknown) => {
    const expected = error instanceof CommandError || error instanceof CommandRefused || error instanceof SettingError || error instanceof DatabaseInUse
    process.stderr.write(`${expected ? (error as Error).message : (error as Error).stack}\n`)
    process.exitCode = 2
  },
)
