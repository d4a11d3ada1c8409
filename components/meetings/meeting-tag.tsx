import type { MeetingState } from '@/lib/meetings/terms'

const tints: Record<MeetingState, string> = { offered: 'tag k', booked: 'tag s', cancelled: 'tag', held: 'tag' }

/** The state of a meeting in the words of its reader, in one colour for both sides. */
export const MeetingTag = ({ state, words }: { state: MeetingState; words: string }) => <span className={tints[state]}>{words}</span>
