import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/roles'
import { type Absence, canEnterAbsence, readAbsence, standInOf } from './absences'

const away = (userId: string, deputyId: string | null, fromDay = '2026-12-01', untilDay = '2026-12-10'): Absence => ({ userId, deputyId, fromDay, untilDay })

describe('who stands in', () => {
  test.each([['2026-11-30', 'a'], ['2026-12-01', 'b'], ['2026-12-10', 'b'], ['2026-12-11', 'a']])('on %s it is %s', (day, who) => {
    expect(standInOf([away('a', 'b')], 'a', day)).toBe(who)
  })

  test('is nobody when none was named or they are away too: then the unit is asked', () => {
    expect(standInOf([away('a', null)], 'a', '2026-12-05')).toBeNull()
    expect(standInOf([away('a', 'b'), away('b', 'a')], 'a', '2026-12-05')).toBeNull()
  })
})

describe('the form of an absence', () => {
  const officers = [{ id: 'a', unitIds: ['x'] }, { id: 'b', unitIds: ['x', 'y'] }, { id: 'c', unitIds: ['y'] }]
  const read = (fields: Record<string, string>) => readAbsence(Object.fromEntries(Object.entries({ officer: 'a', fromDay: '2026-12-01', untilDay: '2026-12-10', ...fields }).map(([name, value]) => [name, [value]])), officers, '2026-11-22').errors

  test('takes days in order and a colleague of the same unit', () => {
    expect(read({ deputy: 'b' })).toEqual({})
    expect(read({})).toEqual({})
  })

  test.each([
    [{ officer: 'z' }, 'officer'], [{ fromDay: '2026-02-30' }, 'fromDay'], [{ untilDay: 'soon' }, 'untilDay'], [{ untilDay: '2026-11-30' }, 'untilDay'], [{ fromDay: '2026-11-01', untilDay: '2026-11-21' }, 'untilDay'], [{ untilDay: '2036-12-10' }, 'untilDay'],
    [{ deputy: 'c' }, 'deputy'], [{ deputy: 'a' }, 'deputy'], [{ deputy: 'z' }, 'deputy'],
  ])('refuses %o', (fields, control) => {
    expect(Object.keys(read(fields as Record<string, string>))).toEqual([control])
  })
})

test('officers enter their own absence, heads those of their officers, admins all, nobody else any', () => {
  const officer = (userId: string, headOf: string[] = []): Actor => ({ role: 'officer', userId, email: '', name: null, unitIds: ['x'], headOf })
  const of = { userId: 'a', unitIds: ['x'] }
  expect([officer('a'), officer('b', ['x']), { ...officer('c'), role: 'admin' } as Actor].map((actor) => canEnterAbsence(actor, of))).toEqual([true, true, true])
  expect([officer('b'), officer('b', ['y']), { ...officer('a'), role: 'editor' } as Actor, { ...officer('a'), role: 'investor' } as Actor, { role: 'anyone' } as Actor].map((actor) => canEnterAbsence(actor, of))).toEqual([false, false, false, false, false])
})
