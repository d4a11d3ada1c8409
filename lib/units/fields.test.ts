import { expect, test } from 'vitest'
import { controlsOfUnit, readUnit } from './fields'

const unit = { name: { kk: 'Басқарма', en: 'Department' }, nameAssumed: false, mailbox: 'invest@akimat.test', firstReplyDays: 2, substantiveDays: 5 }
const form = (changes: Record<string, string> = {}) => Object.fromEntries(Object.entries({ ...controlsOfUnit(unit), ...changes }).map(([name, value]) => [name, [value]]))

test('what the form shows is read back as it was', () => {
  expect(readUnit(form())).toEqual({ values: unit, errors: {} })
  expect(readUnit(form({ mailbox: '' })).values?.mailbox).toBeNull()
  expect(readUnit(form({ mailbox: ' Invest@AKIMAT.test ' })).values?.mailbox).toBe('invest@akimat.test')
})

test.each([
  [{ firstReplyDays: '0' }, { firstReplyDays: 'promise-days' }],
  [{ firstReplyDays: '31', substantiveDays: '31' }, { firstReplyDays: 'promise-days', substantiveDays: 'promise-days' }],
  [{ substantiveDays: '2.5' }, { substantiveDays: 'promise-days' }],
  [{ substantiveDays: '' }, { substantiveDays: 'promise-days' }],
  [{ substantiveDays: '1' }, { substantiveDays: 'promise-order' }],
  [{ mailbox: 'akimat' }, { mailbox: 'email' }],
  [{ 'unitName-kk': '', 'unitName-en': '' }, { 'unitName-kk': 'required' }],
  [{ 'unitName-ru': 'я'.repeat(161) }, { 'unitName-ru': 'too-long' }],
])('%j is refused', (changes, errors) => {
  expect(readUnit(form(changes))).toEqual({ errors })
})

test('thirty days and the same day for both are the bounds', () => {
  expect(readUnit(form({ firstReplyDays: '30', substantiveDays: '30' })).values).toMatchObject({ firstReplyDays: 30, substantiveDays: 30 })
})
