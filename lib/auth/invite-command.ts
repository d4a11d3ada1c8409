import { parseArgs } from 'node:util'
import { z } from 'zod'
import { parseEmail } from './email'
import { type Role, roles } from './roles'

/** A command was given wrongly; the message is one clear sentence for the operator. */
export class CommandError extends Error {
  override name = 'CommandError'
}

const usage = 'Usage: npm run user -- invite EMAIL --role investor|officer|editor|admin [--unit KEY]… [--head]\n   or: npm run user -- deactivate EMAIL\n   or: npm run user -- reset-second-factor EMAIL'

/** What the command line sends to the portal that runs. */
export const inviteCommand = z.object({
  command: z.literal('invite'),
  email: z.string(),
  role: z.enum(roles).optional(),
  /** Ids of units; they replace those that the officer has. */
  units: z.array(z.string()).optional(),
  head: z.boolean(),
})
export type InviteCommand = z.infer<typeof inviteCommand>

export const deactivateCommand = z.object({ command: z.literal('deactivate'), email: z.string() })

/** For the day when the last admin has lost app, passkey and recovery codes. */
export const resetCommand = z.object({ command: z.literal('reset-second-factor'), email: z.string() })

/** What the portal that runs may be sent. */
export const userCommand = z.union([inviteCommand, deactivateCommand, resetCommand])
export type UserCommand = z.infer<typeof userCommand>

/** Reads the arguments of `npm run user`. Throws CommandError with a sentence and the usage when they are wrong. */
export function parseUserCommand(args: readonly string[]): UserCommand {
  const wrong = (sentence: string) => new CommandError(`${sentence}\n${usage}`)
  const { values, positionals } = read(args, wrong)
  const [verb, typed, ...rest] = positionals
  if (verb !== 'invite' && verb !== 'deactivate' && verb !== 'reset-second-factor') throw wrong(verb ? `There is no command "${verb}".` : 'Say what to do.')
  if (!typed) throw wrong(verb === 'reset-second-factor' ? 'Say whose second factor to reset.' : `Say whom to ${verb}.`)
  if (rest.length > 0) throw wrong(`One address at a time; "${rest[0]}" is one too many.`)
  const email = parseEmail(typed)
  if (!email) throw wrong(`"${typed}" is not an e-mail address.`)
  const role = values.role
  if (verb === 'reset-second-factor') {
    if (role !== undefined || values.unit || values.head) throw wrong('A reset changes no role: leave out --role, --unit and --head.')
    return { command: verb, email }
  }
  if (verb === 'deactivate') {
    if (role !== undefined || values.unit || values.head) throw wrong('An account is closed whole: leave out --role, --unit and --head.')
    return { command: 'deactivate', email }
  }
  if (role !== undefined && !roles.includes(role as Role)) throw wrong(`There is no role "${role}". Roles are ${roles.join(', ')}.`)
  if (role !== undefined && role !== 'officer' && (values.unit || values.head)) throw wrong('Only officers belong to units.')
  return { command: 'invite', email, role: role as Role | undefined, units: values.unit, head: values.head ?? false }
}

function read(args: readonly string[], wrong: (sentence: string) => CommandError) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { role: { type: 'string' }, unit: { type: 'string', multiple: true }, head: { type: 'boolean' } } })
  } catch (error) {
    throw wrong(`${(error as Error).message.split('. ')[0]}.`)
  }
}
