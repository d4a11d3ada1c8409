import { type Actor, isSignedIn } from '@/lib/auth/roles'
import type { ColleagueRight } from './colleagues'
import { isLost } from './lost'
import { isOpen, type Move, moves, type State } from './states'

/** What of a case decides who may do what. `colleagues` are those whom its investor let in and did not end. */
export type CaseFacts = { state: State; ownerId: string; unitId: string | null; colleagues?: readonly { userId: string | null; right: ColleagueRight }[]; /** The case goes on in another one. */ mergedIntoId?: string | null }

/** Who sends inquiries, and keeps drafts and a shortlist for them: investors. Staff read and answer. */
export const canInquire = (actor: Actor): boolean => actor.role === 'investor'

/** Who sets how inquiries are routed and which days are worked. */
export const canSetRules = (actor: Actor): boolean => actor.role === 'admin'

/** The officer works for the unit that holds the case. Watchers and former holders only read. */
export const holdsCase = (actor: Actor, { unitId }: CaseFacts): boolean => actor.role === 'officer' && unitId !== null && actor.unitIds.includes(unitId)
/** It was the actor who sent the case. */
const ownsCase = (actor: Actor, { ownerId }: CaseFacts): boolean => isSignedIn(actor) && actor.userId === ownerId
/** What the investor of the case lets the actor do with it; staff are never their colleagues. */
const rightOf = (actor: Actor, { colleagues }: CaseFacts): ColleagueRight | undefined =>
  isSignedIn(actor) && canInquire(actor) ? colleagues?.find(({ userId }) => userId === actor.userId)?.right : undefined
/** The actor reads the case as its investor, or as a colleague of theirs. */
export const followsCase = (actor: Actor, facts: CaseFacts): boolean => ownsCase(actor, facts) || rightOf(actor, facts) !== undefined

/** Whether the actor may make this change of state now. Unknown roles and unknown states may nothing. */
export function canMove(actor: Actor, facts: CaseFacts, move: Move): boolean {
  if (!moves[move].from.includes(facts.state)) return false
  switch (moves[move].by) {
    case 'investor': return ownsCase(actor, facts)
    case 'officer': return holdsCase(actor, facts)
    case 'system': return actor.role === 'system'
  }
}

/** Officers of the holding unit write to the investor while the case is open; the state moves where the table says so. */
export const canReply = (actor: Actor, facts: CaseFacts): boolean => holdsCase(actor, facts) && isOpen(facts.state)
/** Investors, and colleagues with the right to write, may always add to the open case. */
export const canWrite = (actor: Actor, facts: CaseFacts): boolean => (ownsCase(actor, facts) || rightOf(actor, facts) === 'write') && isOpen(facts.state)
/** Whoever sent the case lets colleagues into it, also when it is closed, and ends that. */
export const canShare = (actor: Actor, facts: CaseFacts): boolean => ownsCase(actor, facts) && facts.state !== 'draft'
/** Officers of the holding unit offer and move meetings while the case is open. */
export const canMeet = (actor: Actor, facts: CaseFacts): boolean => holdsCase(actor, facts) && isOpen(facts.state)
/** Referral is an event of an open case. */
export const canRefer = (actor: Actor, facts: CaseFacts): boolean => holdsCase(actor, facts) && isOpen(facts.state)
/** Officers of the holding unit give an open case to one of themselves, or back to all. */
export const canAssign = (actor: Actor, facts: CaseFacts): boolean => holdsCase(actor, facts) && isOpen(facts.state)
/** Who follows cases beside their own: those who read cases of others at work. */
export const canWatch = (actor: Actor): boolean => actor.role === 'officer' || actor.role === 'admin'
/** Officers of the holding unit say what they do next in an open case. */
export const canPlan = (actor: Actor, facts: CaseFacts): boolean => holdsCase(actor, facts) && isOpen(facts.state)
/** Two open cases become one when the actor's units hold both. */
export const canMerge = (actor: Actor, facts: CaseFacts): boolean => holdsCase(actor, facts) && isOpen(facts.state)
/** Officers of the holding unit ask a colleague to translate what stands in their open case. */
export const canAskTranslation = (actor: Actor, facts: CaseFacts): boolean => holdsCase(actor, facts) && isOpen(facts.state)
/** Officers of the holding unit say why an inquiry led to nothing, and change it; one that goes on in another case did not end. */
export const canSayLost = (actor: Actor, facts: CaseFacts): boolean => holdsCase(actor, facts) && isLost(facts.state) && !facts.mergedIntoId
/** Notes are for officers who may act on the case, closed or not. */
export const canNote = (actor: Actor, facts: CaseFacts): boolean => holdsCase(actor, facts)
/** Whether two companies are one is said by who holds an inquiry of one of them, and by admins. */
export const canJoinCompanies = (actor: Actor, facts: CaseFacts): boolean => holdsCase(actor, facts) || actor.role === 'admin'
/** Notes are read by officers and admins who read the case. */
export const canReadNotes = (actor: Actor): boolean => actor.role === 'officer' || actor.role === 'admin'
