import { expect, test } from 'vitest'
import { type AnsweredCase, officerFigures } from './officers'

const at = (text: string) => new Date(`${text}+05:00`)
const answer = (met: string | null) => ({ days: 2, dueAt: at('2026-11-04T18:00'), metAt: met ? at(met) : null })
const caseBy = (first: string | null, met: string | null, substantive: string | null = null): AnsweredCase => ({
  unitId: 'a', receivedAt: at('2026-11-02T10:00'), stoodAt: null, first: answer(met), substantive: { ...answer(null), dueAt: null }, by: { first, substantive },
})

test('an answer counts for who gave it, a missing one for who has the case, and one that nobody has for nobody', () => {
  const figures = officerFigures([caseBy('anna', '2026-11-02T12:00'), caseBy('anna', '2026-11-05T12:00'), caseBy('boris', null), caseBy(null, null, 'anna')], { holidays: new Set(), workingDays: new Set() }, at('2026-11-23T12:00'))
  expect(figures.get('anna')).toMatchObject({ received: 3, first: { decided: 2, kept: 1 }, substantive: null })
  expect(figures.get('boris')).toEqual({ received: 1, first: { decided: 1, kept: 0, medianMs: null }, substantive: null })
  expect(figures.size).toBe(2)
})
