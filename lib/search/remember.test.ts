import { expect, test } from 'vitest'
import { remember } from './remember'

test('an answer is worked out once, and what is asked for again and again is not forgotten', () => {
  const asked: string[] = []
  const length = remember((text) => {
    asked.push(text)
    return text.length
  }, 10)
  for (let index = 0; index < 100; index++) expect([length('often'), length(`once ${index}`)]).toEqual([5, `once ${index}`.length])
  expect(asked.filter((text) => text === 'often')).toHaveLength(1)
  length('once 0')
  expect(asked.filter((text) => text === 'once 0')).toHaveLength(2)
})

test('that there is no answer is remembered too', () => {
  let asked = 0
  const nothing = remember(() => void asked++)
  nothing('a')
  nothing('a')
  expect(asked).toBe(1)
})
