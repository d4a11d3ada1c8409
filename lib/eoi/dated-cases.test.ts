import { describe, expect, test } from 'vitest'
import { type Calendar } from './calendar'
import { type ClockEvent, type PromiseClock, promiseClocks } from './clock'
import type { EventKind, State } from './states'

/*
 * Cases with dates, worked out by hand. Two working days to an answer by a person, five to a substantive one; people work from 9:00 to 18:00, Monday to
 * Friday. 17 November 2026 is a Tuesday, 1 January 2027 a Friday, 1 March 2027 a Monday, 28 February 2028 a Monday.
 */
const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+05:00`)

const holidays = [
  // Independence Day, a Wednesday.
  '2026-12-16',
  // New Year, Friday and Saturday, with Monday the 4th in place of the Saturday; Christmas, a Thursday.
  '2027-01-01', '2027-01-02', '2027-01-04', '2027-01-07',
  // Women's Day, a Monday.
  '2027-03-08',
  // Nauryz from Sunday to Tuesday, Wednesday in place of the Sunday. Thursday the 25th is moved to Saturday the 20th.
  '2027-03-21', '2027-03-22', '2027-03-23', '2027-03-24', '2027-03-25',
  // 1 May, a Saturday, and 9 May, a Sunday, with the Mondays after; 7 May, a Friday.
  '2027-05-01', '2027-05-03', '2027-05-07', '2027-05-09', '2027-05-10',
]
const calendar: Calendar = { holidays: new Set(holidays), workingDays: new Set(['2027-03-20']) }

type Line = [time: string, kind: EventKind, state: State, substantive?: boolean]
type Expected = { now: string; promise: PromiseClock['promise']; state: PromiseClock['state']; due: string; used: `${number}:${number}` }
type Dated = [name: string, log: Line[], expected: Expected]

const logOf = (lines: Line[]): ClockEvent[] => lines.map(([time, kind, state, substantive = false], index) => ({ id: index + 1, at: at(time), kind, state, substantive }))
const sent = (time: string): Line => [time, 'submitted', 'submitted']
/** Tuesday 14:20: 3:40 are left of the day. */
const tuesday = sent('2026-11-17 14:20')

const cases: Dated[] = [
  // Nights.
  // Tuesday 9:00-12:00. The days after Tuesday: Wednesday, Thursday.
  ['sent at night, the clock begins at nine', [sent('2026-11-17 02:00')], { now: '2026-11-17 12:00', promise: 'first', state: 'running', due: '2026-11-19 18:00', used: '3:00' }],
  // Wednesday 9:00-9:30; still received on Tuesday.
  ['sent late in the evening, it belongs to that day', [sent('2026-11-17 23:30')], { now: '2026-11-18 09:30', promise: 'first', state: 'running', due: '2026-11-19 18:00', used: '0:30' }],
  // Tuesday ended at the very moment.
  ['sent at 18:00, nothing of the day is left', [sent('2026-11-17 18:00')], { now: '2026-11-18 09:00', promise: 'first', state: 'running', due: '2026-11-19 18:00', used: '0:00' }],
  // 9:00-9:01.
  ['sent a minute before nine', [sent('2026-11-17 08:59')], { now: '2026-11-17 09:01', promise: 'first', state: 'running', due: '2026-11-19 18:00', used: '0:01' }],
  // 3:40 on Tuesday, 9 on Wednesday; the answer at 22:00 comes before Thursday.
  ['answered at night, in time', [tuesday, ['2026-11-18 22:00', 'replied', 'in_dialogue']], { now: '2026-11-30 12:00', promise: 'first', state: 'met', due: '2026-11-19 18:00', used: '12:40' }],
  // 3:40 + 9 + 9: an hour after the due time, though no working time has passed since.
  ['answered in the evening of the last day, an hour late', [tuesday, ['2026-11-19 19:00', 'replied', 'in_dialogue']], { now: '2026-11-30 12:00', promise: 'first', state: 'met_late', due: '2026-11-19 18:00', used: '21:40' }],

  // Weekends.
  // 17:59-18:00 on Friday. Monday 23, Tuesday 24.
  ['sent in the last minute of Friday', [sent('2026-11-20 17:59')], { now: '2026-11-23 09:00', promise: 'first', state: 'running', due: '2026-11-24 18:00', used: '0:01' }],
  // Monday 9:00-10:00. Monday 23, Tuesday 24.
  ['sent on Saturday', [sent('2026-11-21 12:00')], { now: '2026-11-23 10:00', promise: 'first', state: 'running', due: '2026-11-24 18:00', used: '1:00' }],
  ['sent in the last minute of Sunday', [sent('2026-11-22 23:59')], { now: '2026-11-23 09:00', promise: 'first', state: 'running', due: '2026-11-24 18:00', used: '0:00' }],
  // Tue 17, Wed 18, Thu 19, Fri 20, Mon 23; six days of nine hours, and 18:00 is still in time.
  ['a whole week, at the due moment', [sent('2026-11-16 09:00')], { now: '2026-11-23 18:00', promise: 'substantive', state: 'running', due: '2026-11-23 18:00', used: '54:00' }],
  ['a whole week, a minute later', [sent('2026-11-16 09:00')], { now: '2026-11-23 18:01', promise: 'substantive', state: 'late', due: '2026-11-23 18:00', used: '54:00' }],
  // 3:40 on Tuesday, then Wednesday, Thursday, Friday: 30:40, and the weekend adds nothing.
  ['late over a weekend', [tuesday], { now: '2026-11-22 12:00', promise: 'first', state: 'late', due: '2026-11-19 18:00', used: '30:40' }],

  // Public holidays.
  // Tuesday 10:00-18:00, Thursday 9:00-10:00. Wednesday is free: Thursday, Friday.
  ['over Independence Day', [sent('2026-12-15 10:00')], { now: '2026-12-17 10:00', promise: 'first', state: 'running', due: '2026-12-18 18:00', used: '9:00' }],
  // Friday 15:00-18:00, Tuesday 9:00-9:10. Tuesday, Wednesday.
  ['over Women’s Day', [sent('2027-03-05 15:00')], { now: '2027-03-09 09:10', promise: 'first', state: 'running', due: '2027-03-10 18:00', used: '3:10' }],
  // Thursday 29 April 12:00-18:00 = 6, Friday 30 = 9, then Tuesday 4, Wednesday 5, Thursday 6: 42. Working days: Fri 30, Tue 4, Wed 5, Thu 6, Tue 11.
  ['over the holidays of May', [sent('2027-04-29 12:00')], { now: '2027-05-11 09:00', promise: 'substantive', state: 'running', due: '2027-05-11 18:00', used: '42:00' }],

  // Year end.
  // Wednesday 16:00-18:00, Thursday 9. Thursday 31 December, Tuesday 5 January: Friday to Monday are free.
  ['over New Year, the answer by a person', [sent('2026-12-30 16:00')], { now: '2027-01-05 09:00', promise: 'first', state: 'running', due: '2027-01-05 18:00', used: '11:00' }],
  // 2 + 9 (Thu 31) + 9 (Tue 5) + 9 (Wed 6) + 9 (Fri 8) + 3 (Mon 11). Working days: Thu 31, Tue 5, Wed 6, Fri 8, Mon 11; Thursday is Christmas.
  ['over New Year and Christmas, the substantive answer', [sent('2026-12-30 16:00')], { now: '2027-01-11 12:00', promise: 'substantive', state: 'running', due: '2027-01-11 18:00', used: '41:00' }],
  // Tuesday 9:00-10:30. Tuesday 5, Wednesday 6.
  ['sent on New Year’s Day', [sent('2027-01-01 12:00')], { now: '2027-01-05 10:30', promise: 'first', state: 'running', due: '2027-01-06 18:00', used: '1:30' }],

  // Nauryz and moved days.
  // Friday 17:00-18:00, the worked Saturday 9, Friday 26 9:00-10:00. Saturday 20, Friday 26.
  ['over Nauryz, with a worked Saturday before', [sent('2027-03-19 17:00')], { now: '2027-03-26 10:00', promise: 'first', state: 'running', due: '2027-03-26 18:00', used: '11:00' }],
  // Thursday 10:00-18:00 = 8, Friday 9, Saturday 9; Monday is a holiday. Fri 19, Sat 20, Fri 26, Mon 29, Tue 30.
  ['looked at on a day of Nauryz', [sent('2027-03-18 10:00')], { now: '2027-03-22 12:00', promise: 'substantive', state: 'running', due: '2027-03-30 18:00', used: '26:00' }],
  // Saturday 11:00-15:00. Friday 26, Monday 29.
  ['sent on the worked Saturday', [sent('2027-03-20 11:00')], { now: '2027-03-20 15:00', promise: 'first', state: 'running', due: '2027-03-29 18:00', used: '4:00' }],
  // Friday 1 hour, Saturday 9:00-17:00 = 8.
  ['a proposal on the worked Saturday', [sent('2027-03-19 17:00'), ['2027-03-20 17:00', 'proposed', 'proposal']], { now: '2027-04-19 12:00', promise: 'substantive', state: 'met', due: '2027-03-31 18:00', used: '9:00' }],

  // Leap day.
  // Monday 10:00-18:00 = 8, Tuesday 29 February 9. Tuesday 29 February, Wednesday 1 March.
  ['over the leap day', [sent('2028-02-28 10:00')], { now: '2028-02-29 18:00', promise: 'first', state: 'running', due: '2028-03-01 18:00', used: '17:00' }],
  // Friday 2, Monday 9, Tuesday 29 February 9, Wednesday 1. Mon 28, Tue 29, Wed 1, Thu 2, Fri 3.
  ['the substantive answer over the leap day', [sent('2028-02-25 16:00')], { now: '2028-03-01 10:00', promise: 'substantive', state: 'running', due: '2028-03-03 18:00', used: '21:00' }],

  // Referral.
  // 3:40 + 9 + 9: who holds the case changes nothing.
  ['referred twice, late as it would have been', [tuesday, ['2026-11-18 10:00', 'referred', 'submitted'], ['2026-11-19 10:00', 'referred', 'submitted']], { now: '2026-11-19 18:30', promise: 'first', state: 'late', due: '2026-11-19 18:00', used: '21:40' }],
  // 3:40 + 9 + 9 + 1 on Friday.
  ['referred on the last day and answered on the next', [tuesday, ['2026-11-19 17:50', 'referred', 'submitted'], ['2026-11-20 10:00', 'replied', 'in_dialogue']], { now: '2026-11-30 12:00', promise: 'first', state: 'met_late', due: '2026-11-19 18:00', used: '22:40' }],

  // Waiting for the investor. The substantive promise of Tuesday 14:20 has 3:40 + 5 × 9 = 48:40.
  // Used until Wednesday 10:00: 4:40; 44 hours are left from Thursday 10:00: Thu 8, Fri 9, Mon 9, Tue 9, Wed 9. Used by Thursday noon: 2 more.
  ['a question of one day', [tuesday, ['2026-11-18 10:00', 'asked', 'awaiting_investor'], ['2026-11-19 10:00', 'answered', 'in_dialogue']], { now: '2026-11-19 12:00', promise: 'substantive', state: 'running', due: '2026-11-25 18:00', used: '6:40' }],
  // No working time between; 3:40 + 9 + 0:30.
  ['a question of one night moves nothing', [tuesday, ['2026-11-18 18:30', 'asked', 'awaiting_investor'], ['2026-11-19 08:30', 'answered', 'in_dialogue']], { now: '2026-11-19 09:30', promise: 'substantive', state: 'running', due: '2026-11-24 18:00', used: '13:10' }],
  // In all Thu 8, Fri 9, Sat 9, Fri 9, Mon 9, Tue 9 = 53. Used until Friday 16:00: 8 + 7 = 15; 38 are left from Friday 26, 11:00: Fri 7, Mon 9, Tue 9, Wed 9, Thu 4. By Saturday the 27th 7 more are used.
  ['a question over Nauryz', [sent('2027-03-18 10:00'), ['2027-03-19 16:00', 'asked', 'awaiting_investor'], ['2027-03-26 11:00', 'answered', 'in_dialogue']], { now: '2027-03-27 12:00', promise: 'substantive', state: 'running', due: '2027-04-01 13:00', used: '22:00' }],
  // 4:40 used; were it answered now, 44 hours from Friday noon: Fri 6, Mon 9, Tue 9, Wed 9, Thu 9, Fri 2.
  ['a question that is still open', [tuesday, ['2026-11-18 10:00', 'asked', 'awaiting_investor']], { now: '2026-11-20 12:00', promise: 'substantive', state: 'paused', due: '2026-11-27 11:00', used: '4:40' }],
  // 42 days after the question it is set aside. 44 hours from Tuesday 5 January noon: Tue 6, Wed 9, Fri 9, Mon 9, Tue 9, Wed 2. One hour is used since.
  ['set aside after 42 days, taken up again by a reply', [tuesday, ['2026-11-18 10:00', 'asked', 'awaiting_investor'], ['2026-12-30 10:00', 'fell_silent', 'unresponsive'], ['2027-01-05 12:00', 'answered', 'in_dialogue']], { now: '2027-01-05 13:00', promise: 'substantive', state: 'running', due: '2027-01-13 11:00', used: '5:40' }],
  // 3:40 + 1 until the question, which is an answer by a person.
  ['a question is the answer by a person', [tuesday, ['2026-11-18 10:00', 'asked', 'awaiting_investor']], { now: '2026-12-20 12:00', promise: 'first', state: 'met', due: '2026-11-19 18:00', used: '4:40' }],

  // Closed and opened again.
  // Used until Wednesday noon: 6:40 of 21:40; 15 hours from Monday 9:00: Mon 9, Tue 6. Two of them by Monday 11:00.
  ['withdrawn and opened again', [tuesday, ['2026-11-18 12:00', 'withdrawn', 'withdrawn'], ['2026-11-23 09:00', 'reopened', 'in_review']], { now: '2026-11-23 11:00', promise: 'first', state: 'running', due: '2026-11-24 15:00', used: '8:40' }],
  // Tuesday 8 of 8 + 9 + 9 = 26 hours; were it opened on Monday noon, 18 are left: Mon 6, Tue 9, Wed 3.
  ['withdrawn on a holiday', [sent('2026-12-15 10:00'), ['2026-12-16 12:00', 'withdrawn', 'withdrawn']], { now: '2026-12-21 12:00', promise: 'first', state: 'stopped', due: '2026-12-23 12:00', used: '8:00' }],
  // Declined with a reason on Wednesday at 11:00: 3:40 + 2.
  ['declined and opened again: the promise was met', [tuesday, ['2026-11-18 11:00', 'declined', 'declined'], ['2026-12-01 09:00', 'reopened', 'in_review']], { now: '2026-12-20 12:00', promise: 'substantive', state: 'met', due: '2026-11-24 18:00', used: '5:40' }],
]

const used = (ms: number): string => `${Math.floor(ms / 3_600_000)}:${String(Math.floor(ms / 60_000) % 60).padStart(2, '0')}`
const here = (instant: Date): string => new Date(instant.getTime() + 5 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

describe('worked out by hand', () => {
  test.each(cases)('%s', (_, lines, { now, promise, ...expected }) => {
    const clock = promiseClocks(logOf(lines), { firstReplyDays: 2, substantiveDays: 5 }, calendar, at(now)).find((each) => each.promise === promise)!
    expect({ state: clock.state, due: here(clock.due), used: used(clock.usedMs) }).toEqual(expected)
  })

  test('a day that is declared free afterwards moves what is owed and not what was met', () => {
    // On Friday the 20th, Wednesday the 18th is entered as a day off.
    const changed: Calendar = { holidays: new Set([...holidays, '2026-11-18']), workingDays: calendar.workingDays, earlier: [{ until: at('2026-11-20 10:00'), calendar }] }
    const clocks = (...lines: Line[]) => promiseClocks(logOf([tuesday, ...lines]), { firstReplyDays: 2, substantiveDays: 5 }, changed, at('2026-11-20 12:00'))
    // Met on Thursday noon: 3:40 + 9 + 3, by the calendar of that day.
    expect(clocks(['2026-11-19 12:00', 'replied', 'in_dialogue'])[0]).toMatchObject({ state: 'met', due: at('2026-11-19 18:00'), usedMs: 15 * 3_600_000 + 40 * 60_000 })
    // Owed: Thursday, Friday; 3:40 + 9 + 3 by Friday noon.
    expect(clocks()[0]).toMatchObject({ state: 'running', due: at('2026-11-20 18:00'), usedMs: 15 * 3_600_000 + 40 * 60_000 })
  })
})
