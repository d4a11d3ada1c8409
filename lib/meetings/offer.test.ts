import { expect, test } from 'vitest'
import { readDecisions } from './decisions'
import { readOffer } from './offer'

const now = new Date('2026-11-20T09:00:00Z')
const good = { subject: ['Sites'], place: ['https://meet.example/room'], meetingKind: ['video'], minutes: ['45'], interpreter: ['zh'], slot: ['2026-11-26T11:00', '', '2026-11-25T10:00', '2026-11-26T11:00'] }
const form = (fields: Record<string, string[]>) => ({ get: (name: string) => fields[name]?.at(-1) ?? '', all: (name: string) => fields[name] ?? [] })
const read = (changes: Record<string, string[]>) => readOffer(form({ ...good, ...changes }), now)

test('an offer has each time once, in order', () => {
  expect(read({})).toEqual({ subject: 'Sites', place: 'https://meet.example/room', kind: 'video', minutes: 45, interpreter: 'zh', slots: [new Date('2026-11-25T05:00:00Z'), new Date('2026-11-26T06:00:00Z')] })
})

test.each([
  ['without a subject', { subject: [' '] }, 'meeting-subject'], ['without a place', { place: [''] }, 'meeting-place'],
  ['with a link that is none', { place: ['Zoom 123'] }, 'meeting-link'], ['with a link that runs a script', { place: ['javascript:alert(1)'] }, 'meeting-link'], ['with an open link', { place: ['http://meet.example'] }, 'meeting-link'],
  ['without a time', { slot: ['', ''] }, 'meeting-slots'], ['with a time that has passed', { slot: ['2026-11-20T13:59'] }, 'meeting-slots'], ['with a time that is none', { slot: ['2026-11-26T11:00', 'soon'] }, 'meeting-slots'],
  ['with seven times', { slot: Array.from({ length: 7 }, (_, hour) => `2026-11-26T1${hour}:00`) }, 'meeting-slots'],
])('an offer %s is refused', (_, changes, error) => expect(read(changes as Record<string, string[]>)).toEqual({ error }))

test('a place and a number are taken as they are', () => {
  expect(read({ meetingKind: ['phone'], place: ['+7 725 33 0000'] })).toMatchObject({ kind: 'phone', place: '+7 725 33 0000' })
})

test('decisions without a text are left out, and a day that is none is no day', () => {
  expect(readDecisions(form({ 'decision-1': ['Send the plan'], 'side-1': ['unit'], 'owner-1': ['A. B.'], 'due-1': ['2026-12-01'], 'decision-2': [' '], 'decision-4': ['Name the power'], 'side-4': ['investor'], 'due-4': ['soon'] }))).toEqual([
    { text: 'Send the plan', side: 'unit', owner: 'A. B.', dueOn: '2026-12-01' }, { text: 'Name the power', side: 'investor', owner: null, dueOn: null },
  ])
})
