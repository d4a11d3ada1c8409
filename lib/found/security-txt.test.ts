import { expect, test } from 'vitest'
import { securityTxt } from './security-txt'

const given = { base: 'https://portal.example', contacts: 'https://portal.example/en/contacts', now: new Date('2026-11-22T15:00:00Z') }

test('it names a contact, its own address, and a day within a year after which it is void', () => {
  const text = securityTxt({ ...given, mailbox: null })
  expect(text).toMatch(/^Contact: https:\/\/portal\.example\/en\/contacts\n/)
  expect(text).toContain('Expires: 2027-05-23T00:00:00.000Z\n')
  expect(text).toContain('Canonical: https://portal.example/.well-known/security.txt\n')
})

test('a mailbox that an admin entered comes first', () => {
  expect(securityTxt({ ...given, mailbox: 'invest@example.kz' }).split('\n').slice(0, 2)).toEqual(['Contact: mailto:invest@example.kz', 'Contact: https://portal.example/en/contacts'])
})

test('it is the same all day', () => {
  expect(securityTxt({ ...given, mailbox: null, now: new Date('2026-11-22T23:00:00Z') })).toBe(securityTxt({ ...given, mailbox: null }))
})
