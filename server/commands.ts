import { asc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { units, users } from '@/db/schema'
import { auditCommand } from '@/lib/audit/verify-command'
import { CommandError, userCommand } from '@/lib/auth/invite-command'
import { ExpectedError, FieldsRefused } from '@/lib/errors'
import { answerAudit } from './audit-chain'
import { deactivateByAddress } from './people/leave'
import { resetSecondFactor } from './second-factors'
import { inviteUser } from './users'

/**
 * Runs a command of the operator and returns the lines it prints. The command line calls it itself, or sends the
 * command to the portal that has the embedded database open. Throws CommandError with a sentence.
 */
export async function runCommand(input: unknown, now: Date): Promise<string[]> {
  const audit = auditCommand.safeParse(input)
  if (audit.success) return answerAudit(audit.data)
  const parsed = userCommand.safeParse(input)
  if (!parsed.success) throw new CommandError('The portal that runs does not know this command. Start it again after an update.')
  if (parsed.data.command === 'deactivate') return deactivate(parsed.data.email, now)
  if (parsed.data.command === 'reset-second-factor') return resetFactor(parsed.data.email, now)
  const { email, role, units: unitIds, head } = parsed.data
  if (head && !unitIds) throw new CommandError('Say with --unit which unit the officer heads.')
  try {
    const invited = await inviteUser({ role: 'system', name: 'command line' }, { email, role, units: unitIds, head, now })
    return [`Sign-in ${invited.role} ${email}: ${invited.href}`]
  } catch (error) {
    throw error instanceof ExpectedError ? new CommandError(await sentenceFor(error)) : error
  }
}

/** Closes an account; open cases are left to their units. */
async function deactivate(email: string, now: Date): Promise<string[]> {
  const [user] = await db().select({ id: users.id, role: users.role, deactivatedAt: users.deactivatedAt }).from(users).where(eq(users.email, email))
  if (!user) throw new CommandError('There is no account with this address.')
  if (user.deactivatedAt) throw new CommandError('This account is closed already.')
  try {
    const cases = await deactivateByAddress({ role: 'system', name: 'command line' }, user.id, 'command line', now)
    return [`Deactivated ${user.role} ${email}${cases > 0 ? `: ${cases} open cases are left to their units` : ''}`]
  } catch (error) {
    if (error instanceof FieldsRefused) throw new CommandError(lastAdmin)
    throw error
  }
}

/** Takes away second factors that are lost, where no admin can. */
async function resetFactor(email: string, now: Date): Promise<string[]> {
  const [user] = await db().select({ id: users.id, role: users.role }).from(users).where(eq(users.email, email))
  if (!user) throw new CommandError('There is no account with this address.')
  await resetSecondFactor({ role: 'system', name: 'command line' }, user.id, now)
  return [`Reset the second factor of ${user.role} ${email}`]
}

const lastAdmin = 'This is the last admin who may sign in. Invite another one first.'

async function sentenceFor({ code }: ExpectedError): Promise<string> {
  switch (code) {
    case 'role-needed': return 'This address is new: give it a role with --role investor, officer, editor or admin.'
    case 'last-admin': return lastAdmin
    case 'units-of-officers': return 'Only officers belong to units.'
    case 'unknown-unit': {
      const known = await db().select({ id: units.id }).from(units).orderBy(asc(units.position))
      return `There is no such unit. Units are: ${known.map(({ id }) => id).join(', ')}.`
    }
    default: return code
  }
}
