import { findUnchained, listLinks } from '@/db/queries/audit-chain'
import type { Link } from '@/lib/audit/chain'
import type { ChainSource } from '@/lib/audit/verify'
import type { AuditCommand } from '@/lib/audit/verify-command'
import type { Actor } from '@/lib/auth/roles'

const operator: Actor = { role: 'system', name: 'command line' }
/** Links a page: a short query also on the embedded engine, where it holds everything else up. */
const pageSize = 500

/** The chain as the open database has it. */
export const openChain: ChainSource = {
  links: (after) => listLinks(operator, after, pageSize),
  unchained: () => findUnchained(operator),
}

/** Answers a question of `npm run audit:verify` while the portal runs; one line a link. */
export async function answerAudit(command: AuditCommand): Promise<string[]> {
  if (command.command === 'audit-links') return (await openChain.links(command.after)).map((link) => JSON.stringify(link))
  const id = await openChain.unchained()
  return id === undefined ? [] : [String(id)]
}

/** The chain as a running portal reads it; `ask` sends it a command. What it gives is recomputed here, not there. */
export const askedChain = (ask: (command: AuditCommand) => Promise<string[]>): ChainSource => ({
  links: async (after) => (await ask({ command: 'audit-links', after })).map((line) => JSON.parse(line) as Link),
  unchained: async () => (await ask({ command: 'audit-unchained' })).map(Number)[0],
})
