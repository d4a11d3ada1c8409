import type { Locale, Localized } from '@/lib/locales'
import type { NoteKind } from './notes'
import type { EventKind, State } from './states'

export type LoggedEvent = {
  id: number
  at: Date
  kind: EventKind
  state: State
  substantive: boolean
  data: Record<string, unknown>
  unitId: string | null
  actorName: string | null
  actorEmail: string | null
}
export type Message = {
  id: string; eventId: number; side: 'investor' | 'officer'; body: string; locale: Locale; at: Date; unitName: Localized | null; authorName: string | null
  /** Who wrote for the investor, when it was a colleague. */
  colleague?: string | null
  /** It came by mail. */
  byMail?: boolean
  /** The officer's own text, where `body` is its translation. */
  originalBody?: string | null
  originalLocale?: Locale | null
}
export type Note = { id: string; kind: NoteKind; /** When the call or meeting took place. */ heldAt: Date | null; body: string; at: Date; authorName: string | null; authorEmail: string; unitName: Localized | null }

export type Entry =
  | { type: 'event'; at: Date; event: LoggedEvent }
  | { type: 'message'; at: Date; event: LoggedEvent | undefined; message: Message }
  | { type: 'note'; at: Date; note: Note }

/**
 * The course of a case, oldest first. A message stands in the place of the event that brought it; notes are given for
 * officers only.
 */
export function timelineOf(events: readonly LoggedEvent[], messages: readonly Message[], notes: readonly Note[]): Entry[] {
  const written = new Map(messages.map((message) => [message.eventId, message]))
  const entries: Entry[] = events.map((event) => {
    const message = written.get(event.id)
    return message ? { type: 'message', at: event.at, event, message } : { type: 'event', at: event.at, event }
  })
  const own = new Set(events.map(({ id }) => id))
  for (const message of messages) if (!own.has(message.eventId)) entries.push({ type: 'message', at: message.at, event: undefined, message })
  for (const note of notes) entries.push({ type: 'note', at: note.at, note })
  // The sort is stable: events of one instant stay in the order of the log.
  return entries.sort((a, b) => a.at.getTime() - b.at.getTime())
}
