import { setDb } from '@/db/client'
import { openDatabase } from '@/db/open'
import { parseUserCommand } from '@/lib/auth/invite-command'
import { readEnv } from '@/lib/env'
import { setRuntime } from '@/lib/runtime'
import { runCommand } from '@/server/commands'

/**
 * What `npm run user` does, for a portal on PostgreSQL that has started: one process for all people of a browser test's world, where a process for each
 * would cost more than the test. It takes the arguments as messages and answers with what the command prints.
 */
const env = readEnv()
const database = await openDatabase({ databaseUrl: env.DATABASE_URL, dataDir: null })
setDb(database.db)
setRuntime({ env: { ...env, AUTH_SECRET: env.AUTH_SECRET! }, catalogue: { version: 0, sampleWorld: false }, catalogueChanged: async () => {}, mailQueued: () => {} })
process.on('message', (args: string[]) => void runCommand(parseUserCommand(args), new Date()).then((lines) => process.send!({ said: lines.join('\n') }), (error: Error) => process.send!({ error: error.message })))
process.on('disconnect', () => process.exit())
