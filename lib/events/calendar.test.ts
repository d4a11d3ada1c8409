import { beforeAll, expect, test } from 'vitest'
import { parseEnv } from '@/lib/env'
import { type Runtime, setRuntime } from '@/lib/runtime'
import { calendarOf } from './calendar'

beforeAll(() => setRuntime({ env: { ...parseEnv({ BASE_URL: 'https://portal.example' }), AUTH_SECRET: 'x' } } as Runtime))
const event = { id: 'forum', name: { en: 'Forum, first day; with B2B', zh: '论坛' }, summary: { en: 'Two lines\nof text' }, dateStart: '2025-12-16', dateEnd: null, dateNote: null, place: { en: 'Weinan' }, country: 'CN', sample: false, changed: new Date('2026-01-02T03:04:05Z') }
const read = (...given: (typeof event & { dateStart: string | null })[]) => calendarOf(given, 'en', 'portal.example').replaceAll('\r\n ', '')

test('a day is a whole day that ends on the next one, with a name that survives commas', () => {
  const text = read(event)
  expect(text).toContain('DTSTART;VALUE=DATE:20251216\r\n')
  expect(text).toContain('DTEND;VALUE=DATE:20251217\r\n')
  expect(text).toContain('SUMMARY:Forum\\, first day\\; with B2B\r\n')
  expect(text).toContain('LOCATION:Weinan\\, China\r\n')
  expect(text).toContain('STATUS:CONFIRMED')
})

test('it says the same each time: identity, stamp and order come from the record', () => {
  expect(read(event)).toContain('UID:event-forum@portal.example\r\n')
  expect(read(event)).toContain('DTSTAMP:20260102T030405Z\r\n')
  expect(read(event)).toBe(read(event))
})

test('a month is tentative and says that the day is not known', () => {
  const text = read({ ...event, dateStart: '2025-12' })
  expect(text).toContain('DTSTART;VALUE=DATE:20251201\r\n')
  expect(text).toContain('STATUS:TENTATIVE')
  expect(text).toContain('Only the month is known')
})

test('what has no month is left out', () => {
  expect(read({ ...event, dateStart: '2024' } as never, { ...event, dateStart: null } as never)).not.toContain('BEGIN:VEVENT')
})

test('lines are at most 75 octets long, also in Chinese', () => {
  const lines = calendarOf([{ ...event, name: { zh: '中亚—中国工业与创新合作论坛'.repeat(6) } as never }], 'zh', 'portal.example').split('\r\n')
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(76)
})
