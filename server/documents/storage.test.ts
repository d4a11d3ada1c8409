import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startObjectStore, type TestObjectStore } from '@/test/object-store'
import { diskStorage } from './disk-storage'
import { objectStorage } from './object-storage'
import type { Storage } from './storage'

let folder: string
let store: TestObjectStore
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'invest-storage-'))
  store = await startObjectStore('papers')
})
afterAll(async () => {
  await store.stop()
  await rm(folder, { recursive: true })
})

const read = async (stream: Readable | undefined): Promise<string | undefined> => {
  if (!stream) return undefined
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString()
}
const bucket = (secretAccessKey = 'secret', accessKeyId = 'id') => objectStorage({ endpoint: new URL(store.url).origin, bucket: 'papers', prefix: 'invest/', region: 'us-east-1', accessKeyId, secretAccessKey })
const kinds: [string, () => Storage][] = [['a folder', () => diskStorage(path.join(folder, 'files'))], ['a bucket', () => bucket()]]

describe.each(kinds)('%s', (_, make) => {
  test('gives back what was put, lists it, and forgets what is deleted', async () => {
    const storage = make()
    const file = path.join(folder, 'arrived')
    const content = 'A plan. '.repeat(50_000)
    await writeFile(file, content)
    const keys = ['ab01', 'ab02', 'cd03']
    for (const key of keys) await storage.put(key, file)
    expect(await read(await storage.get('ab01'))).toBe(content)
    expect([await storage.exists('ab02'), await storage.exists('none')]).toEqual([true, false])
    const listed = []
    for await (const { key, at } of storage.list()) if (at instanceof Date) listed.push(key)
    expect(listed.sort()).toEqual(keys)
    for (const key of [...keys, 'none']) await storage.delete(key)
    expect(await storage.get('ab01')).toBeUndefined()
    for await (const { key } of storage.list()) expect(key).toBeUndefined()
  })
})

test('a bucket keeps documents below its prefix, and a refusal is an error with its number', async () => {
  const file = path.join(folder, 'one')
  await writeFile(file, 'one')
  await bucket().put('key', file)
  expect([...store.objects.keys()]).toEqual(['invest/key'])
  await expect(bucket('secret', 'other').put('key', file)).rejects.toThrow('answered 403')
})

test('a folder takes no key that leads out of it, and leaves nothing of a content that could not be copied', async () => {
  const storage = diskStorage(path.join(folder, 'other'))
  await expect(storage.put('../outside', folder)).rejects.toThrow('Not a key')
  await expect(storage.put('ef01', path.join(folder, 'missing'))).rejects.toThrow('ENOENT')
  expect(await readdir(path.join(folder, 'other', 'ef'))).toEqual([])
})
