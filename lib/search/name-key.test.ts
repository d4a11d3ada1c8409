import { expect, test } from 'vitest'
import { nameKey } from './name-key'

test.each([
  'Turkistan Turkestan Türkıstan Түркістан Туркестан',
  'Shymkent Şymkent Шымкент',
  'Maktaaral Мақтаарал Мактаарал',
  'Zhetisai Zhetysay Jetisay Жетісай Жетысай',
  'Sozak Sozaq Созақ Созак',
  'Sauran Сауран',
  'Kentau Кентау',
  'Tulkibas Tülkıbas Түлкібас',
  'Қазығұрт Kazygurt Qazyğurt Казыгурт',
  'Bökei Bokey Бөкей Бокей',
  'Weinan Вэйнань',
  'Platinum Платинум',
  'Plast Пласт',
])('%s is one name', (spellings) => {
  expect(new Set(spellings.split(' ').map(nameKey)).size).toBe(1)
})

test('other names keep other keys', () => {
  const names = ['Sauran', 'Sairam', 'Sozak', 'Shardara', 'Arys', 'Kentau', 'Keles', 'Badam', 'Turan', 'Lihua']
  expect(new Set(names.map(nameKey)).size).toBe(names.length)
})

test('the beginning of a name is the beginning of its key', () => {
  for (const [part, whole] of [['сау', 'Sauran'], ['мақт', 'Maktaaral'], ['turk', 'Түркістан'], ['жеті', 'Zhetisai']] as const) {
    expect(nameKey(whole)!.startsWith(nameKey(part)!), part).toBe(true)
  }
})

test('what has no letters, or one, has no key', () => {
  expect(nameKey('300')).toBeUndefined()
  expect(nameKey('棉花')).toBeUndefined()
  expect(nameKey('a')).toBeUndefined()
})
