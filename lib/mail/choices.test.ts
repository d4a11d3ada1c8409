import { expect, test } from 'vitest'
import { choiceOf, mailChoiceNames, mutedKinds, wantedChoices } from './choices'

test('what is chosen comes back as it was chosen, and kinds that are no choice stay', () => {
  for (const wanted of [[], ['replies'], [...mailChoiceNames]]) {
    const muted = mutedKinds(wanted, ['weekly-digest'])
    expect(wantedChoices(muted)).toEqual(wanted)
    expect(muted).toContain('weekly-digest')
  }
  expect(mutedKinds(['nonsense'], [])).toEqual(mutedKinds([], []))
})

test('receipts, questions, proposals, times of meetings and closings are no choice', () => {
  for (const kind of ['received', 'question', 'proposal', 'agreed', 'declined', 'set-aside', 'meeting-offered', 'meeting-booked', 'meeting-moved', 'meeting-cancelled', 'sign-in', 'colleague']) expect(choiceOf(kind)).toBeUndefined()
})
