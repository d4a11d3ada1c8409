import { expect, test } from 'vitest'
import { failingJobs, hangingJobs, type JobRun } from './job-run'

const run = (given: Partial<JobRun>): JobRun => ({ job: 'mails', every: 3, runs: 1, failures: 0, runningSince: null, doneAt: null, failedAt: null, error: null, ...given })
const now = new Date('2026-11-22T09:00:00Z')

test('a run hangs after ten pauses, and not before five minutes', () => {
  expect(hangingJobs([run({ runningSince: '2026-11-22T08:56:00Z' }), run({ every: 3600, runningSince: '2026-11-22T08:00:00Z' }), run({})], now)).toEqual([])
  expect(hangingJobs([run({ runningSince: '2026-11-22T08:54:00Z' })], now)).toHaveLength(1)
})

test('a job fails while its last run failed', () => {
  expect(failingJobs([run({ failedAt: '2026-11-22T08:54:00Z' }), run({ failedAt: '2026-11-22T08:54:00Z', doneAt: '2026-11-22T08:53:00Z' })])).toHaveLength(2)
  expect(failingJobs([run({}), run({ failedAt: '2026-11-22T08:54:00Z', doneAt: '2026-11-22T08:55:00Z' })])).toEqual([])
})
