/** What officers note: a thought, what was said in a call, what was agreed in a meeting. */
export const noteKinds = ['note', 'call', 'meeting'] as const
export type NoteKind = (typeof noteKinds)[number]
