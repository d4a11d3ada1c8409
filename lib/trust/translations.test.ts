import { describe, expect, test } from 'vitest'
import type { Localized } from '@/lib/locales'
import { afterEdit, laterChange, type LanguageChanges } from './translations'

const text: Localized = { kk: 'а', ru: 'б', en: 'c', zh: '丁' }
const older = (of: Localized, changes: LanguageChanges | undefined) => (['kk', 'ru', 'en', 'zh'] as const).filter((locale) => laterChange(of, changes, locale))

describe('when one language of a text is changed', () => {
  const next: Localized = { ...text, ru: 'б2' }
  const changes = afterEdit(text, next, undefined, '2026-01-01T00:00:00.000Z')

  test('the others are older, and say which one is newer', () => {
    expect(older(next, changes)).toEqual(['kk', 'en', 'zh'])
    expect(laterChange(next, changes, 'en')).toEqual({ lang: 'ru', at: '2026-01-01T00:00:00.000Z' })
  })

  test('a translation that follows catches up, without making the first one older', () => {
    const followed: Localized = { ...next, en: 'c2' }
    expect(older(followed, afterEdit(next, followed, changes, '2026-02-01T00:00:00.000Z'))).toEqual(['kk', 'zh'])
  })

  test('once all have followed nothing is older', () => {
    const all: Localized = { kk: 'а2', ru: 'б2', en: 'c2', zh: '丁2' }
    expect(afterEdit(next, all, changes, '2026-02-01T00:00:00.000Z')).toBeUndefined()
  })

  test('a second change of the newest one leaves the others older', () => {
    const again: Localized = { ...next, ru: 'б3' }
    const later = afterEdit(next, again, changes, '2026-03-01T00:00:00.000Z')
    expect(laterChange(again, later, 'kk')).toEqual({ lang: 'ru', at: '2026-03-01T00:00:00.000Z' })
  })
})

test('a translation that was missing makes no other one older', () => {
  expect(afterEdit({ kk: 'а', ru: 'б' }, { kk: 'а', ru: 'б', en: 'c' }, undefined, '2026-01-01T00:00:00.000Z')).toBeUndefined()
})

test('languages changed together stay together', () => {
  expect(afterEdit(text, { kk: '1', ru: '2', en: '3', zh: '4' }, undefined, '2026-01-01T00:00:00.000Z')).toBeUndefined()
})

test('a language that is not there is missing, not older', () => {
  expect(laterChange({ ru: 'б' }, { ru: '2026-01-01T00:00:00.000Z' }, 'en')).toBeUndefined()
})
