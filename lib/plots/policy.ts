import type { Actor } from '@/lib/auth/roles'
import { type CaseFacts, holdsCase } from '@/lib/eoi/policy'
import { isOpen } from '@/lib/eoi/states'

/** Who keeps the plots and halls of sites, and how long building takes: editors and admins. */
export const canEditPlots = (actor: Actor): boolean => actor.role === 'editor' || actor.role === 'admin'

/** Who may keep a plot for an inquiry: officers of the unit that holds the case, while it is open. */
export const canHoldPlot = (actor: Actor, facts: CaseFacts): boolean => holdsCase(actor, facts) && isOpen(facts.state)
/** Who may let a plot go early: officers of the unit that holds the case, open or closed. */
export const canReleasePlot = (actor: Actor, facts: CaseFacts): boolean => holdsCase(actor, facts)
