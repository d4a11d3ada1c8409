import { expect, test, vi } from 'vitest'
import { inRequest, requestScope } from '@/lib/request-scope'
import { repeat } from './repeat'

test('a task runs at once, on waking and after the pause, and never after stopping', async () => {
  vi.useFakeTimers()
  let runs = 0
  const job = repeat('test', 60, async () => {
    runs++
  })
  expect(runs).toBe(1)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(runs).toBe(2)
  job.wake()
  await vi.advanceTimersByTimeAsync(0)
  expect(runs).toBe(3)
  await job.stop()
  job.wake()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(runs).toBe(3)
  vi.useRealTimers()
})

test('a task that is woken while it runs runs once more, not twice at the same time', async () => {
  let running = 0
  let most = 0
  let runs = 0
  const finish: (() => void)[] = []
  const job = repeat('test', 3600, async () => {
    runs++
    most = Math.max(most, ++running)
    await new Promise<void>((resolve) => finish.push(resolve))
    running--
  })
  job.wake()
  job.wake()
  finish.shift()!()
  await vi.waitFor(() => expect(runs).toBe(2))
  finish.shift()!()
  await job.stop()
  expect({ runs, most }).toEqual({ runs: 2, most: 1 })
})

test('stopping waits for the run under way', async () => {
  let done = false
  let finish = () => {}
  const job = repeat('test', 3600, async () => {
    await new Promise<void>((resolve) => (finish = resolve))
    done = true
  })
  const stopped = job.stop()
  finish()
  await stopped
  expect(done).toBe(true)
})

test('a failure does not end the repetition', async () => {
  let runs = 0
  const job = repeat('test', 3600, async () => {
    runs++
    if (runs === 1) throw new Error('once')
  })
  await vi.waitFor(() => {
    job.wake()
    expect(runs).toBeGreaterThan(1)
  })
  await job.stop()
  expect(job.state()).toMatchObject({ job: 'test', every: 3600, failures: 1, error: 'once', runningSince: null })
  expect(job.state().runs).toBe(runs)
})

test('a run that a request has woken does not carry its id', async () => {
  const ids: (string | undefined)[] = []
  const job = repeat('test', 3600, async () => {
    await Promise.resolve()
    ids.push(requestScope()?.id)
  })
  await vi.waitFor(() => expect(ids).toHaveLength(1))
  inRequest({ id: 'request-of-a-form' }, job.wake)
  await vi.waitFor(() => expect(ids).toHaveLength(2))
  await job.stop()
  expect(ids).toEqual([undefined, undefined])
})
