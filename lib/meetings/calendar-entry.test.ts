import { expect, test } from 'vitest'
import { calendarEntry, methodOf } from './calendar-entry'

const entry = {
  id: '00000000-0000-4000-8000-000000000001', sequence: 0, cancelled: false, startsAt: new Date('2026-11-26T06:00:00Z'), minutes: 45, place: 'https://meet.example/room', reference: 'TRK-2026-000001', unit: '农业局',
  organiser: 'unit@akimat.test', attendees: ['investor@people.test'], href: 'https://invest.test/zh/account/eois/TRK-2026-000001', host: 'invest.test', stamp: new Date('2026-11-20T06:00:00Z'),
}
const lines = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n')

test('a fixed meeting asks to be put into the calendar, in UTC, under an id that stays', () => {
  const text = calendarEntry(entry, 'zh')
  expect(lines(text)).toEqual(expect.arrayContaining(['METHOD:REQUEST', 'UID:meeting-00000000-0000-4000-8000-000000000001@invest.test', 'SEQUENCE:0', 'DTSTART:20261126T060000Z', 'DTEND:20261126T064500Z', 'STATUS:CONFIRMED', 'LOCATION:https://meet.example/room']))
  expect(lines(text).join('\n')).toMatch(/^ORGANIZER.*:mailto:unit@akimat\.test$/m)
  expect(lines(text).join('\n')).toMatch(/^ATTENDEE.*:MAILTO:investor@people\.test$/m)
  expect(methodOf(text)).toBe('REQUEST')
})

test('what people typed adds no line to the file', () => {
  const typed = 'Room 5\r\nATTENDEE:mailto:mallory@example.com\nBEGIN:VALARM\rX:1;Y="2"\\'
  const text = lines(calendarEntry({ ...entry, place: typed, unit: typed, attendees: ['li@people.test'] }, 'en'))
  expect(text.filter((line) => /^(ATTENDEE|BEGIN:VALARM|X:)/.test(line))).toEqual([expect.stringMatching(/li@people\.test$/)])
  expect(text.find((line) => line.startsWith('LOCATION:'))).toContain('\\nATTENDEE')
})

test('a cancelled one asks to be taken out, under the same id and a higher number', () => {
  const text = calendarEntry({ ...entry, cancelled: true, sequence: 1 }, 'en')
  expect(lines(text)).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'UID:meeting-00000000-0000-4000-8000-000000000001@invest.test', 'SEQUENCE:1', 'STATUS:CANCELLED']))
  expect(methodOf(text)).toBe('CANCEL')
})
