import { expect, test } from 'vitest'
import { fieldLimit, formOf } from './form-fields'

test('the last value of a field counts, all can be asked for, and what was not sent is empty', () => {
  const form = formOf([['needs', 'gas'], ['needs', 'water'], ['message', 'one\r\ntwo\0']], 100)
  expect([form.get('needs'), form.all('needs'), form.get('message'), form.get('none'), form.all('none')]).toEqual(['water', ['gas', 'water'], 'one\ntwo', '', []])
})

test('a field may have any name, and changes nothing but itself', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
  const form = formOf(names.map((name) => [name, 'typed']), 100)
  for (const name of names) expect(form.all(name), name).toEqual(['typed'])
  expect(formOf([], 100).all('constructor')).toEqual([])
  expect(({} as Record<string, unknown>).typed).toBeUndefined()
})

test('a field is cut at what the door takes, and fields beyond the limit are refused', () => {
  expect(formOf([['message', 'abcdef']], 3).get('message')).toBe('abc')
  const fields = (count: number): [string, string][] => Array.from({ length: count }, (_, n) => [`f${n}`, ''])
  expect(Object.keys(formOf(fields(fieldLimit), 1).fields)).toHaveLength(fieldLimit)
  expect(() => formOf(fields(fieldLimit + 1), 1)).toThrow('too-many-fields')
})
