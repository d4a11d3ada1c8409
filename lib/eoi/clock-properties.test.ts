import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Calendar, isWorkingTime, nextWorkingInstant, workingMsBetween } from './calendar'
import { type ClockEvent, promiseClocks } from './clock'
import { returnsAt } from './return-timer'
import { nudgesReached, levelsReached, levelsTold, warningLevels } from './reminders'

const hour = 3_600_000
const day = 24 * hour
const start = new Date('2026-11-17T09:20:00Z')

/** Any calendar: days off and worked weekends where they fall. */
const calendar: fc.Arbitrary<Calendar> = fc
  .record({ off: fc.uniqueArray(fc.nat(60), { maxLength: 25 }), worked: fc.uniqueArray(fc.nat(60), { maxLength: 6 }) })
  .map(({ off, worked }) => {
    const iso = (number: number) => new Date(Date.parse('2026-11-16T00:00:00Z') + number * day).toISOString().slice(0, 10)
    return { holidays: new Set(off.map(iso)), workingDays: new Set(worked.map(iso)) }
  })
const promises = fc.record({ firstReplyDays: fc.integer({ min: 1, max: 5 }), substantiveDays: fc.integer({ min: 1, max: 15 }) })
const span = fc.integer({ min: 0, max: 20 * day })
const after = (ms: number): Date => new Date(start.getTime() + ms)

const submitted: ClockEvent = { id: 1, at: start, kind: 'submitted', state: 'submitted', substantive: false }
const taken = (ms: number): ClockEvent => ({ id: 2, at: after(ms), kind: 'taken', state: 'in_review', substantive: false })

describe('whatever the calendar, the promises and the moments', () => {
  test('a clock stands still while nobody works', () => {
    fc.assert(
      fc.property(calendar, promises, span, span, (days, given, a, b) => {
        const [from, to] = [after(Math.min(a, b)), after(Math.max(a, b))]
        const worked = workingMsBetween(from, to, days)
        const used = (now: Date) => promiseClocks([submitted], given, days, now).map(({ usedMs }) => usedMs)
        const [before, later] = [used(from), used(to)]
        // Exactly the working time that passed between the two looks, none at night, at weekends and on holidays.
        expect(later.map((ms, index) => ms - before[index]!)).toEqual([worked, worked])
      }),
    )
  })

  test('a pause never shortens a promise: the due time moves by the working time of the pause, and by nothing else', () => {
    fc.assert(
      fc.property(calendar, promises, span, span, span, (days, given, ...moments) => {
        const [asked, answered, now] = moments.toSorted((a, b) => a - b) as [number, number, number]
        const log: ClockEvent[] = [
          submitted,
          { id: 3, at: after(asked), kind: 'asked', state: 'awaiting_investor', substantive: false },
          { id: 4, at: after(answered), kind: 'answered', state: 'in_dialogue', substantive: false },
        ]
        const [, plain] = promiseClocks([submitted], given, days, after(now))
        const [, paused] = promiseClocks(log, given, days, after(now))
        expect(paused!.due.getTime()).toBeGreaterThanOrEqual(plain!.due.getTime())
        expect(paused!.usedMs).toBeLessThanOrEqual(plain!.usedMs)
        const stood = workingMsBetween(after(asked), after(answered), days)
        if (after(asked) < plain!.due) expect(workingMsBetween(start, paused!.due, days) - paused!.totalMs).toBe(stood)
        else expect(paused!.due).toEqual(plain!.due)
      }),
    )
  })

  test('a referral, even one at every hour, never extends the promise', () => {
    fc.assert(
      fc.property(calendar, promises, fc.array(span, { maxLength: 6 }), span, (days, given, referrals, now) => {
        const log = [submitted, ...referrals.map((ms, index): ClockEvent => ({ id: 10 + index, at: after(ms), kind: 'referred', state: 'submitted', substantive: false }))]
        expect(promiseClocks(log, given, days, after(now))).toEqual(promiseClocks([submitted], given, days, after(now)))
      }),
    )
  })

  test('that a case returns from its officer to the unit moves no promise, and happens while people work', () => {
    fc.assert(
      fc.property(calendar, promises, span, fc.integer({ min: 1, max: 5 }), (days, given, ms, assigneeDays) => {
        const log = [submitted, taken(ms)]
        const at = returnsAt({ log, officerSince: null, notedAt: null, owed: true, assigneeDays }, days)!
        expect(workingMsBetween(after(ms), at, days)).toBe(assigneeDays * 9 * hour)
        const returned: ClockEvent = { id: 3, at, kind: 'returned', state: 'in_review', substantive: false }
        const later = new Date(at.getTime() + day)
        expect(promiseClocks([...log, returned], given, days, later)).toEqual(promiseClocks(log, given, days, later))
      }),
    )
  })

  test('what waits for working hours leaves in them, at once or at the next opening', () => {
    fc.assert(
      fc.property(calendar, span, (days, ms) => {
        const leaves = nextWorkingInstant(after(ms), days)
        expect(isWorkingTime(leaves, days)).toBe(true)
        expect(leaves.getTime()).toBeGreaterThanOrEqual(after(ms).getTime())
        expect(workingMsBetween(after(ms), leaves, days)).toBe(0)
      }),
    )
  })
})

test('every warning and reminder is told at most once, whenever somebody looks', () => {
  const clock = { halfAt: after(1 * day), mostAt: after(2 * day), dueAt: after(3 * day), beyondAt: after(5 * day) }
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 30 }), (moments) => {
      const noted = new Set<string>()
      const told: string[] = []
      for (const now of moments.toSorted((a, b) => a - b).map(after)) {
        const reached = levelsReached(clock, now)
        const fresh = reached.filter((level) => !noted.has(level))
        for (const level of fresh) noted.add(level)
        told.push(...levelsTold(fresh, reached))
        for (const days of nudgesReached(start, now).filter((each) => !noted.has(`nudge-${each}`))) {
          noted.add(`nudge-${days}`)
          told.push(`nudge-${days}`)
        }
      }
      expect(new Set(told).size).toBe(told.length)
      // Whoever is late is told, whatever was missed before.
      const last = after(Math.max(...moments))
      for (const level of warningLevels.slice(2)) expect(told.includes(level)).toBe(levelsReached(clock, last).includes(level))
    }),
  )
})
