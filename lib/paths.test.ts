import { describe, expect, test } from 'vitest'
import { paths, safeNext } from './paths'

describe('links', () => {
  test('carry their query, without what is empty', () => {
    expect(paths.projects('ru', { sector: ['agro', 'textile'], q: 'су жылу', district: undefined, stage: '' })).toBe('/ru/projects?sector=agro&sector=textile&q=%D1%81%D1%83+%D0%B6%D1%8B%D0%BB%D1%83')
    expect(paths.projects('ru')).toBe('/ru/projects')
  })
})

describe('the way back after signing in', () => {
  test.each(['/en', '/kk/projects', '/zh/eoi/new?project=a&site=b', '/ru?x=1', '/en/account/eois/TRK-2026-000001#messages'])('may be %s', (path) => {
    expect(safeNext(path)).toBe(path)
  })

  test.each([
    'https://elsewhere.example/en', '//elsewhere.example/en', '/\\elsewhere.example', '/en\\..\\..//elsewhere.example', 'javascript:alert(1)', 'en/projects', '/english', '/de/projects',
    '/en/\tprojects', '/en\n//elsewhere.example', '', null, undefined, `/en/${'a'.repeat(2001)}`, '/en/sign-in', '/ru/sign-out/now',
  ])('is never %j', (path) => {
    expect(safeNext(path)).toBeUndefined()
  })

  test('stays on this host however it is read', () => {
    for (const path of ['/en/..//elsewhere.example', '/en/%2e%2e//elsewhere.example', '/en/@elsewhere.example']) {
      expect(new URL(safeNext(path) ?? '/en', 'https://portal.example').origin).toBe('https://portal.example')
    }
  })
})
