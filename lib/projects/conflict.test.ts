import { expect, test } from 'vitest'
import { controlsAt, controlsOf, mergeTyped } from './conflict'

const stored = { name: { kk: 'Зауыт', ru: 'Новый завод', en: 'New plant' }, summary: { en: 'Made by the first editor.' }, location: null, notes: null }
const steps = [
  { version: 3, before: { summary: { en: 'Original.' } } },
  { version: 2, before: { name: { ru: 'Завод', en: null } } },
]

test('what a form showed is found again from the history', () => {
  const base = controlsAt(1, controlsOf(stored, 'texts'), steps, 'texts')
  expect(base).toMatchObject({ 'name-kk': 'Зауыт', 'name-ru': 'Завод', 'name-en': '', 'summary-en': 'Original.' })
  expect(controlsAt(2, controlsOf(stored, 'texts'), steps, 'texts')).toMatchObject({ 'name-ru': 'Новый завод', 'summary-en': 'Original.' })
})

test('untouched controls take what is stored now, and where both typed both are shown', () => {
  const now = controlsOf(stored, 'texts')
  const base = controlsAt(1, now, steps, 'texts')
  const typed = { ...base, 'summary-en': 'Made by the second editor.', 'name-kk': 'Жаңа зауыт' }
  const { controls, stored: other } = mergeTyped(typed, base, now)
  expect(controls).toMatchObject({ 'name-ru': 'Новый завод', 'name-en': 'New plant', 'summary-en': 'Made by the second editor.', 'name-kk': 'Жаңа зауыт' })
  expect(other).toEqual({ 'summary-en': 'Made by the first editor.' })
})
