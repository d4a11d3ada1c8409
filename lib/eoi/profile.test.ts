import { expect, test } from 'vitest'
import { filledIn, profileOf } from './profile'

test('a profile holds company, person and how to be reached, never the plan nor a consent', () => {
  expect(profileOf({ company: 'A', country: 'CN', phone: '', contact: 'Li', zone: 'Shanghai', message: 'Plan', amount: '5', ha: '2', consent: 'yes', news: 'yes' })).toEqual({ company: 'A', country: 'CN', contact: 'Li', zone: 'Shanghai' })
})

test('a field counts as filled in as long as it says what the profile says', () => {
  expect(filledIn({ company: 'A', country: 'KZ', message: 'A' }, { company: 'A', country: 'CN', contact: 'Li' })).toEqual(['company'])
  expect(filledIn({ company: '' }, { company: '' })).toEqual([])
})
