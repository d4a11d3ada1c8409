import { parseArgs } from 'node:util'
import { z } from 'zod'
import { CommandError } from '../auth/invite-command'
import { type Head, parseHead } from './chain'

/** What the command line asks the portal that runs: a page of the chain, or the first entry outside of it. */
export const auditCommand = z.discriminatedUnion('command', [
  z.object({ command: z.literal('audit-links'), after: z.number().int().nonnegative() }),
  z.object({ command: z.literal('audit-unchained') }),
])
export type AuditCommand = z.infer<typeof auditCommand>

const usage = 'Usage: npm run audit:verify -- [--since COUNT:HASH]'

/** Reads the arguments of `npm run audit:verify`: the head that was kept, if any. Throws CommandError with a sentence and the usage. */
export function parseVerify(args: readonly string[]): Head | undefined {
  let since: string | undefined
  try {
    since = parseArgs({ args: [...args], options: { since: { type: 'string' } } }).values.since
  } catch (error) {
    throw new CommandError(`${(error as Error).message.split('. ')[0]}.\n${usage}`)
  }
  const head = since === undefined ? undefined : parseHead(since)
  if (since !== undefined && !head) throw new CommandError(`"${since}" is no head of the audit: it is a number, a colon and 64 hexadecimal digits.\n${usage}`)
  return head
}
