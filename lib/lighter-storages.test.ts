import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks'
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { lightenStorages } from './lighter-storages'

describe('storages that were made lighter', () => {
  const request = new AsyncLocalStorage<string>()
  const other = new AsyncLocalStorage<string>()
  let replaced: boolean
  beforeAll(() => {
    replaced = lightenStorages()
  })

  test('are those of every Node that tells storages of each resource', () => {
    expect(replaced).toBe(Number(process.versions.node.split('.')[0]) < 24)
  })

  /** What the storage holds after everything that a request may wait for. */
  async function seenAfterWaiting(): Promise<(string | undefined)[]> {
    const seen: (string | undefined)[] = []
    const look = () => seen.push(request.getStore())
    look()
    await Promise.resolve()
    look()
    await turn()
    look()
    await pause(1)
    look()
    await new Promise<void>((resolve) => process.nextTick(() => (look(), resolve())))
    await new Promise<void>((resolve) => setTimeout(() => (look(), resolve()), 1))
    return seen
  }

  test('hold the value of their request through promises, ticks and timers, beside others', async () => {
    const all = await Promise.all(['a', 'b', 'c'].map((id) => request.run(id, seenAfterWaiting)))
    expect(all).toEqual(['a', 'b', 'c'].map((id) => Array(6).fill(id)))
  })

  test('hold nothing outside of a request, also for what was begun before one', async () => {
    const outside = seenAfterWaiting()
    await request.run('a', seenAfterWaiting)
    expect(await outside).toEqual(Array(6).fill(undefined))
    expect(request.getStore()).toBeUndefined()
  })

  test('hold nothing in what leaves the request, and the value again afterwards', async () => {
    await request.run('a', async () => {
      expect(await request.exit(seenAfterWaiting)).toEqual(Array(6).fill(undefined))
      expect(await request.run('b', seenAfterWaiting)).toEqual(Array(6).fill('b'))
      expect(await seenAfterWaiting()).toEqual(Array(6).fill('a'))
    })
  })

  test('do not take the values of each other', async () => {
    await request.run('a', () => other.run('z', async () => {
      await turn()
      expect([request.getStore(), other.getStore()]).toEqual(['a', 'z'])
    }))
    await other.run('z', async () => expect(await seenAfterWaiting()).toEqual(Array(6).fill(undefined)))
  })

  test('hold nothing in a timer that is set again outside of the request that made it', async () => {
    const seen: (string | undefined)[] = []
    let fired = () => {}
    const timer = request.run('a', () => setTimeout(() => (seen.push(request.getStore()), fired()), 1))
    await new Promise<void>((resolve) => (fired = resolve))
    const again = new Promise<void>((resolve) => (fired = resolve))
    timer.refresh()
    await again
    expect(seen).toEqual(['a', undefined])
  })

  test('keep the value that a bound function was bound with', async () => {
    const bound = request.run('a', () => AsyncResource.bind(() => request.getStore()))
    expect(request.run('b', bound)).toBe('a')
    expect(bound()).toBe('a')
    expect(request.run('b', () => AsyncLocalStorage.snapshot())(() => request.getStore())).toBe('b')
  })
})
