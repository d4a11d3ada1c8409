import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { createUploadDoor, isUpload } from './upload'

const request = (method: string, url: string, type: string) => ({ method, url, headers: { 'content-type': type } }) as unknown as IncomingMessage
const multipart = 'multipart/form-data; boundary=x'

test.each([
  ['/en/account/eois/TRK-2026-000001/reply', true],
  ['/kk/desk/TRK-2026-000001/reply?queue=mine', true],
  ['/zh/desk/TRK-2026-000001/documents', true],
  ['/ru/account/eois/TRK-2026-000001/documents/0b7e0c3e-7d2c-4d0a-9a3e-2a2f8f0f3c11/remove', true],
  ['/en/account/eois/TRK-2026-000001/withdraw', false],
  ['/en/desk/TRK-2026-000001/documents/x/remove', false],
  ['/en/eoi/save', true],
  ['/kk/eoi/documents/0b7e0c3e-7d2c-4d0a-9a3e-2a2f8f0f3c11', true],
  ['/kk/eoi/documents/0b7e0c3e-7d2c-4d0a-9a3e-2a2f8f0f3c11/0b7e0c3e-7d2c-4d0a-9a3e-2a2f8f0f3c12/remove', true],
  ['/en/eoi/discard', false],
  ['/en/eoi/documents/x', false],
  ['/xx/desk/TRK-2026-000001/reply', false],
])('a form with files is taken at %s: %s', (url, taken) => expect(isUpload(request('POST', url, multipart))).toBe(taken))

test('a form without files, without a boundary, or that is no form is none', () => {
  const url = '/en/desk/TRK-2026-000001/reply'
  expect(isUpload(request('POST', url, 'application/x-www-form-urlencoded'))).toBe(false)
  expect(isUpload(request('POST', url, 'multipart/form-data'))).toBe(false)
  expect(isUpload(request('GET', url, multipart))).toBe(false)
})

test('one network takes six places, all together 32, and a place that is given back is free', () => {
  const door = createUploadDoor()
  const leave = Array.from({ length: 6 }, () => door.enter('a'))
  expect(leave.every(Boolean)).toBe(true)
  expect(door.enter('a')).toBeUndefined()
  expect(door.enter('b')).toBeDefined()
  leave[0]!()
  expect(door.enter('a')).toBeDefined()
  for (let taken = 7; taken < 32; taken++) expect(door.enter(`network ${taken}`)).toBeDefined()
  expect(door.enter('one more')).toBeUndefined()
})
