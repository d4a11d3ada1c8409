import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Calendar, workingMsBetween } from './calendar'
import { type ClockEvent, clockRow, promiseClocks } from './clock'
import { type EventKind, type Move, moves, type State, stateAfter } from './states'

const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+05:00`)
const hour = 3_600_000
const promises = { firstReplyDays: 2, substantiveDays: 5 }
const calendar: Calendar = { holidays: new Set(['2027-01-01', '2027-01-07', '2027-03-22', '2027-03-23', '2027-03-24']), workingDays: new Set() }

type Line = [time: string, kind: EventKind, state: State, substantive?: boolean]
const logOf = (...lines: Line[]): ClockEvent[] => lines.map(([time, kind, state, substantive = false], index) => ({ id: index + 1, at: at(time), kind, state, substantive }))
const clocks = (now: string, ...lines: Line[]) => {
  const [first, substantive] = promiseClocks(logOf(...lines), promises, calendar, at(now))
  return { first: first!, substantive: substantive! }
}

const received: Line[] = [['2026-11-17 14:20', 'submitted', 'submitted'], ['2026-11-17 14:20', 'routed', 'submitted']]
const taken: Line[] = [...received, ['2026-11-17 15:02', 'taken', 'in_review']]
const answered: Line[] = [...taken, ['2026-11-18 11:05', 'replied', 'in_dialogue']]
const asked: Line[] = [...answered, ['2026-11-20 16:30', 'asked', 'awaiting_investor']]

describe('both promises of a case', () => {
  test('run from receipt: Tuesday 14:20 is due on Thursday and on the Tuesday after', () => {
    const { first, substantive } = clocks('2026-11-17 16:20', ...taken)
    expect(first).toMatchObject({ state: 'running', due: at('2026-11-19 18:00'), usedMs: 2 * hour })
    expect(substantive).toMatchObject({ state: 'running', due: at('2026-11-24 18:00'), usedMs: 2 * hour })
    // Tue 14:20-18:00 = 3:40, Wed and Thu 9 each = 21:40; and with Fri, Mon, Tue 48:40.
    expect(first.totalMs / hour).toBeCloseTo(21 + 2 / 3)
    expect(substantive.totalMs / hour).toBeCloseTo(48 + 2 / 3)
  })

  test('the first is met by an answer, the substantive one goes on', () => {
    const { first, substantive } = clocks('2026-11-18 12:05', ...answered)
    // 3:40 on Tuesday and 2:05 on Wednesday.
    expect(first).toMatchObject({ state: 'met', metAt: at('2026-11-18 11:05'), usedMs: 5.75 * hour })
    expect(substantive).toMatchObject({ state: 'running', usedMs: 6.75 * hour, metAt: null })
  })

  test('stand still while the investor is asked', () => {
    // Tue 3:40, Wed 9, Thu 9, Fri 9:00-16:30 = 29:10; 48:40 less that leaves 19:30.
    const { first, substantive } = clocks('2026-11-26 10:00', ...asked)
    expect(first.state).toBe('met')
    expect(substantive.state).toBe('paused')
    expect(substantive.usedMs / hour).toBeCloseTo(29 + 1 / 6)
    expect((substantive.totalMs - substantive.usedMs) / hour).toBeCloseTo(19.5)
  })

  test('go on after the investor’s answer, the due time moved', () => {
    // Answered Mon 30 Nov 10:00. 19:30 left: Mon 10-18 = 8, Tue 9, Wed 2:30 after 9:00.
    const { substantive } = clocks('2026-11-30 11:00', ...asked, ['2026-11-30 10:00', 'answered', 'in_dialogue'])
    expect(substantive).toMatchObject({ state: 'running', due: at('2026-12-02 11:30') })
  })

  test('keep their due time when the pause held no working time', () => {
    const { substantive } = clocks('2026-11-19 10:00', ...answered, ['2026-11-18 19:00', 'asked', 'awaiting_investor'], ['2026-11-18 22:00', 'answered', 'in_dialogue'])
    expect(substantive).toMatchObject({ state: 'running', due: at('2026-11-24 18:00') })
  })

  test('stay paused when the investor has fallen silent', () => {
    const { substantive } = clocks('2027-01-20 10:00', ...asked, ['2027-01-01 16:30', 'fell_silent', 'unresponsive'])
    expect(substantive.state).toBe('paused')
    expect(substantive.usedMs / hour).toBeCloseTo(29 + 1 / 6)
  })

  test('the question itself is an answer by a person', () => {
    expect(clocks('2026-11-18 12:00', ...received, ['2026-11-18 11:00', 'asked', 'awaiting_investor'])).toMatchObject({ first: { state: 'met' }, substantive: { state: 'paused' } })
  })

  test.each<[string, Line]>([
    ['a reply marked substantive', ['2026-11-19 10:00', 'replied', 'in_dialogue', true]],
    ['a proposal', ['2026-11-19 10:00', 'proposed', 'proposal']],
    ['a refusal with its reason', ['2026-11-19 10:00', 'declined', 'declined']],
  ])('%s meets both', (_, line) => {
    expect(clocks('2026-12-19 10:00', ...taken, line)).toMatchObject({ first: { state: 'met', metAt: at('2026-11-19 10:00') }, substantive: { state: 'met', metAt: at('2026-11-19 10:00') } })
  })

  test.each<[string, Line]>([
    ['being taken', ['2026-11-19 10:00', 'taken', 'in_review']],
    ['a referral', ['2026-11-19 10:00', 'referred', 'submitted']],
    ['the investor’s own message', ['2026-11-19 10:00', 'message', 'submitted']],
    ['an officer’s opening of the page', ['2026-11-19 10:00', 'opened', 'submitted']],
  ])('%s meets neither', (_, line) => {
    expect(clocks('2026-11-19 11:00', ...received, line)).toMatchObject({ first: { state: 'running' }, substantive: { state: 'running' } })
  })

  test('are late after the due time, also in the evening when no working time passes', () => {
    expect(clocks('2026-11-19 18:00', ...taken).first.state).toBe('running')
    expect(clocks('2026-11-19 18:01', ...taken).first).toMatchObject({ state: 'late', percent: 100 })
    expect(clocks('2026-11-20 10:00', ...taken).first.state).toBe('late')
    expect(clocks('2026-11-20 10:00', ...taken, ['2026-11-19 18:00', 'replied', 'in_dialogue']).first.state).toBe('met')
    expect(clocks('2026-11-20 10:00', ...taken, ['2026-11-19 20:00', 'replied', 'in_dialogue']).first.state).toBe('met_late')
  })

  test('stop when the case closes before they are met', () => {
    expect(clocks('2026-12-01 10:00', ...taken, ['2026-11-18 12:00', 'withdrawn', 'withdrawn'])).toMatchObject({ first: { state: 'stopped' }, substantive: { state: 'stopped' } })
  })

  test('go on after a case is opened again, without the time it was closed', () => {
    // Used until Wed 12:00: 3:40 + 3 = 6:40; 21:40 less that leaves 15: Mon 23 Nov 9 hours, Tue 24 until 15:00.
    const { first } = clocks('2026-11-23 10:00', ...taken, ['2026-11-18 12:00', 'withdrawn', 'withdrawn'], ['2026-11-23 09:00', 'reopened', 'in_review'])
    expect(first).toMatchObject({ state: 'running', due: at('2026-11-24 15:00') })
    expect(first.usedMs / hour).toBeCloseTo(7 + 2 / 3)
  })

  test('do not count nights, weekends, Nauryz and New Year', () => {
    // Fri 19 March 2027 17:00; Mon to Wed are free; Thu 25 March 10:00: 1 + 1 hours.
    const nauryz = promiseClocks(logOf(['2027-03-19 17:00', 'submitted', 'submitted']), promises, calendar, at('2027-03-25 10:00'))
    expect(nauryz[0]).toMatchObject({ usedMs: 2 * hour, due: at('2027-03-26 18:00') })
    // Thu 31 December 17:00; Mon 4 January 10:00: 1 + 1 hours. Due Tue 5; and Mon 4, Tue 5, Wed 6, Fri 8, Mon 11.
    const newYear = promiseClocks(logOf(['2026-12-31 17:00', 'submitted', 'submitted']), promises, calendar, at('2027-01-04 10:00'))
    expect(newYear.map(({ usedMs }) => usedMs)).toEqual([2 * hour, 2 * hour])
    expect(newYear.map(({ due }) => due)).toEqual([at('2027-01-05 18:00'), at('2027-01-11 18:00')])
  })

  test('know the leap day', () => {
    const [first] = promiseClocks(logOf(['2028-02-28 10:00', 'submitted', 'submitted']), promises, calendar, at('2028-03-01 10:00'))
    // Mon 8, Tue 29 February 9, Wed 1.
    expect(first).toMatchObject({ due: at('2028-03-01 18:00'), usedMs: 18 * hour })
  })

  test('are those given at receipt, whatever the number of days', () => {
    const given = promiseClocks(logOf(...received), { firstReplyDays: 1, substantiveDays: 3 }, calendar, at('2026-11-17 15:00'))
    expect(given.map(({ due, days }) => [days, due])).toEqual([[1, at('2026-11-18 18:00')], [3, at('2026-11-20 18:00')]])
  })

  test('do not exist before submission', () => {
    expect(promiseClocks([], promises, calendar, at('2026-11-17 15:00'))).toEqual([])
    expect(promiseClocks(logOf(...received), promises, calendar, at('2026-11-17 14:00'))).toEqual([])
  })
})

describe('the row of instants that lists and warnings read', () => {
  const row = (...lines: Line[]) => clockRow(logOf(...lines), promises, calendar)

  test('names the next promise, and when half, four fifths and one and a half of its time are used', () => {
    // 21:40 in all. Half is 10:50: 3:40 on Tuesday, 7:10 of Wednesday. Four fifths are 17:20: 3:40 + 9 + 4:40. One and a half are 32:30: 21:40 + 9 on Friday + 1:50 on Monday.
    expect(row(...taken)).toMatchObject({ promise: 'first', dueAt: at('2026-11-19 18:00'), halfAt: at('2026-11-18 16:10'), mostAt: at('2026-11-19 13:40'), beyondAt: at('2026-11-23 10:50'), pausedAt: null, firstMetAt: null })
  })

  test('goes on to the substantive answer when the first is met, and holds nothing more when both are', () => {
    expect(row(...answered)).toMatchObject({ promise: 'substantive', dueAt: at('2026-11-24 18:00'), firstMetAt: at('2026-11-18 11:05'), firstDueAt: at('2026-11-19 18:00') })
    expect(row(...answered, ['2026-11-20 10:00', 'proposed', 'proposal'])).toMatchObject({ promise: null, dueAt: null, halfAt: null, substantiveMetAt: at('2026-11-20 10:00'), substantiveDueAt: at('2026-11-24 18:00') })
  })

  test('has no instants to come while the investor is asked, and says since when', () => {
    const silent = row(...asked, ['2027-01-01 16:30', 'fell_silent', 'unresponsive'])
    // Half of 48:40 was used on Friday at 11:40: 3:40 + 9 + 9 + 2:40.
    for (const standing of [row(...asked), silent]) expect(standing).toMatchObject({ promise: 'substantive', dueAt: null, halfAt: at('2026-11-20 11:40'), mostAt: null, beyondAt: null, substantiveDueAt: null, pausedAt: at('2026-11-20 16:30') })
  })

  test('keeps the day it was due when the investor is asked after it', () => {
    expect(row(...answered, ['2026-11-25 10:00', 'asked', 'awaiting_investor'])).toMatchObject({ dueAt: at('2026-11-24 18:00'), beyondAt: null, pausedAt: at('2026-11-25 10:00') })
  })

  test('is empty of promises when the case closes, and has them again when it is opened', () => {
    const withdrawn: Line[] = [...taken, ['2026-11-18 12:00', 'withdrawn', 'withdrawn']]
    expect(row(...withdrawn)).toMatchObject({ promise: null, dueAt: null, halfAt: null })
    // Used until Wednesday noon: 6:40; half is 4:10 more, from Monday 9:00.
    expect(row(...withdrawn, ['2026-11-23 09:00', 'reopened', 'in_review'])).toMatchObject({ promise: 'first', dueAt: at('2026-11-24 15:00'), halfAt: at('2026-11-23 13:10') })
  })

  test('does not exist before submission', () => expect(clockRow([], promises, calendar)).toBeUndefined())
})

/** Any life of a case that the table of moves allows, with messages and notes between. */
const life = fc.array(fc.tuple(fc.constantFrom<Move | 'stay'>('take', 'reply', 'ask', 'answer', 'propose', 'agree', 'decline', 'withdraw', 'fall_silent', 'reopen', 'stay'), fc.integer({ min: 0, max: 90 * hour }), fc.boolean()), { maxLength: 14 }).map((steps) => {
  const kindOf: Record<Move, EventKind> = { submit: 'submitted', take: 'taken', reply: 'replied', ask: 'asked', answer: 'answered', propose: 'proposed', agree: 'agreed', decline: 'declined', withdraw: 'withdrawn', fall_silent: 'fell_silent', reopen: 'reopened' }
  const log: ClockEvent[] = [{ id: 1, at: at('2026-11-17 14:20'), kind: 'submitted', state: 'submitted', substantive: false }]
  for (const [move, wait, substantive] of steps) {
    const { state, at: before } = log.at(-1)!
    const next = move === 'stay' ? state : stateAfter(state, move)
    if (next) log.push({ id: log.length + 1, at: new Date(before.getTime() + wait), kind: move === 'stay' ? 'message' : kindOf[move], state: next, substantive: move === 'reply' && substantive })
  }
  return log
})
const later = (log: ClockEvent[], ms: number): Date => new Date(log.at(-1)!.at.getTime() + ms)

describe('for every life of a case', () => {
  test('the clocks are never negative and never count time outside working hours', () => {
    fc.assert(
      fc.property(life, fc.integer({ min: 0, max: 200 * hour }), (log, ms) => {
        const now = later(log, ms)
        for (const clock of promiseClocks(log, promises, calendar, now)) {
          expect(clock.usedMs).toBeGreaterThanOrEqual(0)
          expect(clock.usedMs).toBeLessThanOrEqual(workingMsBetween(log[0]!.at, clock.metAt ?? now, calendar))
          expect(clock.percent).toBeGreaterThanOrEqual(0)
          expect(clock.due.getTime()).toBeGreaterThan(log[0]!.at.getTime())
          expect(['met', 'met_late'].includes(clock.state)).toBe(clock.metAt !== null)
          if (clock.state === 'running') expect(clock.usedMs).toBeLessThanOrEqual(clock.totalMs)
        }
      }),
    )
  })

  test('the events may be read in any order', () => {
    fc.assert(
      fc.property(life.chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }))), fc.integer({ min: 0, max: 200 * hour }), ([log, shuffled], ms) => {
        expect(promiseClocks(shuffled, promises, calendar, later(log, ms))).toEqual(promiseClocks(log, promises, calendar, later(log, ms)))
      }),
    )
  })

  test('referrals at any moment change nothing', () => {
    fc.assert(
      fc.property(life, fc.array(fc.nat(400 * hour), { maxLength: 4 }), fc.integer({ min: 0, max: 200 * hour }), (log, moments, ms) => {
        const now = later(log, ms)
        const referrals = moments.map((moment, index): ClockEvent => {
          const when = new Date(log[0]!.at.getTime() + moment)
          const before = log.filter((event) => event.at <= when).at(-1)!
          return { id: 100 + index, at: when, kind: 'referred', state: before.state, substantive: false }
        })
        expect(promiseClocks([...log, ...referrals], promises, calendar, now)).toEqual(promiseClocks(log, promises, calendar, now))
      }),
    )
  })

  test('the row says the same as the clocks at any later moment', () => {
    fc.assert(
      fc.property(life, fc.integer({ min: 0, max: 200 * hour }), (log, ms) => {
        const now = later(log, ms)
        const row = clockRow(log, promises, calendar)!
        const clock = promiseClocks(log, promises, calendar, now).find(({ state }) => ['running', 'paused', 'late'].includes(state))
        expect(row.promise).toBe(clock?.promise ?? null)
        if (!clock || row.dueAt === null) {
          expect(clock?.state ?? 'paused').toBe('paused')
          return
        }
        expect(row.dueAt).toEqual(clock.due)
        expect(clock.state === 'late').toBe(now > row.dueAt)
        if (now >= row.halfAt!) expect(clock.percent).toBeGreaterThanOrEqual(50)
        if (clock.percent > 80) expect(now.getTime()).toBeGreaterThanOrEqual(row.mostAt!.getTime())
        if (clock.percent > 150) expect(now.getTime()).toBeGreaterThanOrEqual(row.beyondAt!.getTime())
      }),
    )
  })

  test('a case that is never stopped has used exactly the working time since receipt', () => {
    fc.assert(
      fc.property(life, fc.integer({ min: 0, max: 200 * hour }), (log, ms) => {
        const running = log.filter(({ state }) => moves.ask.from.includes(state))
        if (running.length !== log.length) return
        const now = later(log, ms)
        for (const clock of promiseClocks(log, promises, calendar, now)) expect(clock.usedMs).toBe(workingMsBetween(log[0]!.at, clock.metAt ?? now, calendar))
      }),
    )
  })
})
