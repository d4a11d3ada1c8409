import { type Actor, isSignedIn } from '@/lib/auth/roles'
import { investmentUnit } from '@/lib/eoi/routing'
import { openStates, type State } from '@/lib/eoi/states'

/**
 * Parts of the desk. Of the actor's units (for admins of all units): open cases of the actor, those of the actor and of nobody in which the investor
 * did something since the actor last opened them, of the unit, without an officer, overdue,
 * waiting for the investor, of high value. Beside them: followed without being held, beyond one and a half of the promised time,
 * everything readable, closed.
 */
export const queues = ['mine', 'unread', 'unit', 'unassigned', 'overdue', 'waiting', 'high', 'watched', 'beyond', 'all', 'closed'] as const
export type Queue = (typeof queues)[number]

/** Officers begin with what their units have to do, admins, who belong to no unit, with everything. */
export const defaultQueue = (actor: Actor): Queue => (isSignedIn(actor) && actor.role === 'officer' ? 'unit' : 'all')

/** Who sees what is long overdue anywhere: admins, and the heads of the investment department, who report to the deputy akim. */
const seesBeyond = (actor: Actor): boolean => isSignedIn(actor) && (actor.role === 'admin' || actor.headOf.includes(investmentUnit))

const ofUnits: readonly Queue[] = ['mine', 'unread', 'unit']

/** The queues that an actor has. */
export const queuesFor = (actor: Actor): readonly Queue[] =>
  queues.filter((queue) => (queue === 'beyond' ? seesBeyond(actor) : defaultQueue(actor) === 'unit' || !ofUnits.includes(queue)))

/** States in which the unit cannot go on before the investor answers. */
export const waitingStates = ['awaiting_investor', 'unresponsive'] as const satisfies readonly State[]
/** Open states in which the unit has to act. */
export const actingStates = openStates.filter((state) => !(waitingStates as readonly State[]).includes(state))
