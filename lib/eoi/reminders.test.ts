import { describe, expect, test } from 'vitest'
import { levelsReached, levelsTold, nudgesReached } from './reminders'

const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+05:00`)
const clock = { halfAt: at('2026-11-18 12:00'), mostAt: at('2026-11-19 12:00'), dueAt: at('2026-11-19 18:00'), beyondAt: at('2026-11-20 17:00') }

describe('warnings', () => {
  test.each([
    ['2026-11-18 11:59', []],
    ['2026-11-18 12:00', ['half']],
    ['2026-11-19 12:00', ['half', 'most']],
    // An answer at 18:00 is in time.
    ['2026-11-19 18:00', ['half', 'most']],
    ['2026-11-19 18:01', ['half', 'most', 'over']],
    ['2026-11-20 17:00', ['half', 'most', 'over', 'beyond']],
  ])('at %s have reached %j', (now, levels) => {
    expect(levelsReached(clock, at(now))).toEqual(levels)
  })

  test('are none while nothing is owed or the clock stands', () => {
    expect(levelsReached({ halfAt: null, mostAt: null, dueAt: null, beyondAt: null }, at('2027-01-01 12:00'))).toEqual([])
  })

  test('that come together are told once, by the last that still helps', () => {
    expect(levelsTold(['half'], ['half'])).toEqual(['half'])
    expect(levelsTold(['most'], ['half', 'most'])).toEqual(['most'])
    expect(levelsTold(['half', 'most'], ['half', 'most'])).toEqual(['most'])
    expect(levelsTold(['half', 'most', 'over'], ['half', 'most', 'over'])).toEqual(['over'])
    expect(levelsTold(['most', 'over', 'beyond'], ['half', 'most', 'over', 'beyond'])).toEqual(['over', 'beyond'])
    expect(levelsTold([], ['half', 'most'])).toEqual([])
  })
})

test('a silent investor is reminded on day 7 and 21', () => {
  const asked = at('2026-11-02 16:30')
  expect(nudgesReached(asked, at('2026-11-09 16:29'))).toEqual([])
  expect(nudgesReached(asked, at('2026-11-09 16:30'))).toEqual([7])
  expect(nudgesReached(asked, at('2026-11-23 16:30'))).toEqual([7, 21])
})
