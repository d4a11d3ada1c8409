/** How a meeting is held. */
export const meetingKinds = ['video', 'place', 'phone'] as const
export type MeetingKind = (typeof meetingKinds)[number]
export const isMeetingKind = (value: unknown): value is MeetingKind => meetingKinds.includes(value as MeetingKind)

export const meetingStates = ['offered', 'booked', 'cancelled', 'held'] as const
export type MeetingState = (typeof meetingStates)[number]

/** Lengths that can be offered, in minutes. */
export const meetingMinutes = [15, 30, 45, 60, 90, 120] as const
/** Times that can be offered at once. */
export const slotLimit = 6
/** Decisions that the form for minutes has room for. */
export const decisionRows = 5

export type MeetingSlot = { id: string; startsAt: Date }
export type MeetingDecision = { id: string; text: string; side: 'unit' | 'investor'; owner: string | null; dueOn: string | null }

/** A meeting as both sides see it. */
export type MeetingShown = {
  id: string
  state: MeetingState
  kind: MeetingKind
  /** Address of the room, link of the call, or number, by kind. */
  place: string
  subject: string
  minutes: number
  interpreter: string | null
  startsAt: Date | null
  slots: readonly MeetingSlot[]
  decisions: readonly MeetingDecision[]
}
