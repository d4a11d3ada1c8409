/** The states of an EOI (product.md, "The life of an EOI"). Referral is an event, not a state. */
export const states = [
  'draft', 'submitted', 'in_review', 'in_dialogue', 'awaiting_investor', 'proposal', 'agreed', 'declined', 'withdrawn', 'unresponsive',
] as const
export type State = (typeof states)[number]

/** States in which the case still needs somebody. */
export const openStates = ['submitted', 'in_review', 'in_dialogue', 'awaiting_investor', 'proposal', 'unresponsive'] as const satisfies readonly State[]
export const isOpen = (state: State): boolean => (openStates as readonly State[]).includes(state)

export type Move =
  | 'submit' | 'take' | 'reply' | 'ask' | 'answer' | 'propose' | 'agree' | 'decline' | 'withdraw' | 'fall_silent' | 'reopen'
type By = 'investor' | 'officer' | 'system'

/** Every change of state there is; whatever is not here is refused. */
export const moves: Record<Move, { from: readonly State[]; to: State; by: By }> = {
  submit: { from: ['draft'], to: 'submitted', by: 'investor' },
  take: { from: ['submitted'], to: 'in_review', by: 'officer' },
  reply: { from: ['submitted', 'in_review', 'unresponsive'], to: 'in_dialogue', by: 'officer' },
  ask: { from: ['submitted', 'in_review', 'in_dialogue', 'proposal'], to: 'awaiting_investor', by: 'officer' },
  answer: { from: ['awaiting_investor', 'proposal', 'unresponsive'], to: 'in_dialogue', by: 'investor' },
  propose: { from: ['in_review', 'in_dialogue', 'awaiting_investor'], to: 'proposal', by: 'officer' },
  agree: { from: ['proposal'], to: 'agreed', by: 'officer' },
  decline: { from: openStates, to: 'declined', by: 'officer' },
  withdraw: { from: openStates, to: 'withdrawn', by: 'investor' },
  fall_silent: { from: ['awaiting_investor'], to: 'unresponsive', by: 'system' },
  reopen: { from: ['declined', 'withdrawn'], to: 'in_review', by: 'officer' },
}

/** The state after `move`, or undefined when the move does not exist from `state`. */
export const stateAfter = (state: State, move: Move): State | undefined =>
  moves[move].from.includes(state) ? moves[move].to : undefined

/** What happened to a case, in its event log. */
export const eventKinds = [
  'submitted',
  'routed',
  'taken',
  'replied',
  'asked',
  'answered',
  'message',
  'proposed',
  'agreed',
  'declined',
  'withdrawn',
  'fell_silent',
  'reopened',
  'referred',
  'handed_over',
  'assigned',
  'planned',
  'merged',
  'returned',
  'noted',
  'opened',
  'meeting_offered',
  'meeting_booked',
  'meeting_asked',
  'meeting_moved',
  'meeting_cancelled',
  'meeting_held',
] as const
export type EventKind = (typeof eventKinds)[number]

/** Events that the investor hears of; notes and openings are the staff's. */
export const toldKinds: readonly EventKind[] = ['submitted', 'routed', 'taken', 'replied', 'asked', 'answered', 'message', 'proposed', 'agreed', 'declined', 'withdrawn', 'fell_silent', 'reopened', 'referred', 'merged', 'meeting_offered', 'meeting_booked', 'meeting_asked', 'meeting_moved', 'meeting_cancelled', 'meeting_held']
