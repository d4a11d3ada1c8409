import type { IncomingMessage } from 'node:http'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { createUploadDoor, isUpload, readTyped, uploadBody } from './upload'

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

/** A posted form as the front gets it, in pieces of a few bytes. */
async function posted(form: FormData): Promise<PassThrough & IncomingMessage> {
  const sent = new Response(form)
  const request = new PassThrough() as unknown as PassThrough & IncomingMessage
  request.headers = { 'content-type': sent.headers.get('content-type')! }
  const bytes = Buffer.from(await sent.arrayBuffer())
  for (let at = 0; at < bytes.length; at += 997) request.write(bytes.subarray(at, at + 997))
  request.end()
  return request
}
const form = (file?: File): FormData => {
  const data = new FormData()
  data.append('text', '我们希望 & "так"')
  data.append('version', '3')
  data.append('version', '4')
  data.append('file', file ?? new File([], ''))
  return data
}

test.each([
  ['a chosen file', new File(['x'.repeat(5000)], 'plan.pdf'), true],
  ['an empty field for files', undefined, false],
])('the fields of a form with %s are known when it could not be saved, without what is in the files', async (_, file, files) => {
  const request = await posted(form(file))
  const body = uploadBody(request)
  const typed = readTyped(request, body)
  body.resume()
  const found = await typed()
  expect([...new URLSearchParams(found?.fields.toString())]).toEqual([['text', '我们希望 & "так"'], ['version', '3'], ['version', '4']])
  expect(found?.files).toBe(files)
})

test('they are also known when nobody takes the rest of the form any more', async () => {
  const request = await posted(form(new File(['x'.repeat(500_000)], 'plan.pdf')))
  const body = uploadBody(request)
  const typed = readTyped(request, body)
  body.on('error', () => {}).destroy(new Error('Next has gone'))
  expect((await typed())?.fields.toString()).toContain('version=3')
})

test('a form with more text than any form takes does not come back', async () => {
  const data = new FormData()
  for (let count = 0; count < 3; count++) data.append('text', 'x'.repeat(100_000))
  const request = await posted(data)
  const body = uploadBody(request)
  const typed = readTyped(request, body)
  body.resume()
  expect(await typed()).toBeUndefined()
})
