import { expect, test } from 'vitest'
import { type LoggedEvent, type Message, timelineOf } from './timeline'

const at = (minute: number) => new Date(minute * 60_000)
const event = (id: number, minute: number, kind: LoggedEvent['kind']): LoggedEvent => ({ id, at: at(minute), kind, state: 'submitted', substantive: false, data: {}, unitId: 'u', actorName: null, actorEmail: null })
const message = (eventId: number, minute: number): Message => ({ id: `m${eventId}`, eventId, side: 'officer', body: 'Text', locale: 'en', at: at(minute), unitName: null, authorName: null })

test('a message stands where its event is, events of one instant stay in the order of the log, notes come between', () => {
  const entries = timelineOf([event(1, 0, 'submitted'), event(2, 0, 'routed'), event(3, 9, 'replied')], [message(3, 9)], [{ id: 'n', body: 'Note', at: at(5), kind: 'note' as const, heldAt: null, authorName: null, authorEmail: 'a', unitName: null }])
  expect(entries.map((entry) => (entry.type === 'event' ? entry.event.kind : entry.type))).toEqual(['submitted', 'routed', 'note', 'message'])
})

test('a message without its event is shown all the same', () => {
  expect(timelineOf([], [message(7, 1)], [])).toMatchObject([{ type: 'message', event: undefined }])
})
