import { expect, test } from 'vitest'
import { needsOf, type OperationFacts } from './needs'
import { nodeEndsOn, nodeIsOver } from './node-support'

const now = new Date('2026-11-22T09:00:00Z')
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const fine: OperationFacts = {
  now, hasMailServer: true, mails: { waiting: 2, failing: 0, dead: 0, oldest: ago(0.2) }, overdue: 0, stale: 0, hasMci: true, diskFreeBytes: 40 * 1024 ** 3, backupAt: ago(20), backupFailed: false, mailsAside: 0,
  troubledJobs: 0, nodeIsOver: false,
}
const kinds = (change: Partial<OperationFacts>) => needsOf({ ...fine, ...change }).map(({ kind }) => kind)

test('nothing is needed while everything is in order', () => {
  expect(needsOf(fine)).toEqual([])
  expect(kinds({ diskFreeBytes: undefined, backupAt: undefined })).toEqual([])
})

test('each trouble is named, the pressing ones first', () => {
  expect(needsOf({ ...fine, mails: { waiting: 3, failing: 4, dead: 2, oldest: ago(1) }, overdue: 5, nodeIsOver: true })).toEqual([
    { kind: 'deadMails', level: 'danger', count: 2 },
    { kind: 'lateMails', level: 'danger', count: 7 },
    { kind: 'overdue', level: 'warning', count: 5 },
    { kind: 'node', level: 'warning', count: 1 },
  ])
  expect(kinds({ mailsAside: 2 })).toEqual(['asideMails'])
  expect(kinds({ hasMailServer: false, mails: { waiting: 3, failing: 0, dead: 0, oldest: ago(9) } })).toEqual(['noMailServer'])
  expect(kinds({ backupAt: null })).toEqual(['noBackup'])
  expect(kinds({ backupAt: ago(27), backupFailed: true })).toEqual(['oldBackup', 'failedBackup'])
  expect(kinds({ diskFreeBytes: 1024 ** 3 - 1, troubledJobs: 1, stale: 1, hasMci: false })).toEqual(['diskFull', 'jobs', 'stale', 'mci'])
})

test('a line of Node.js is over after its last day', () => {
  expect(nodeEndsOn('v22.23.4')).toBe('2027-04-30')
  expect([nodeIsOver('22.23.4', '2027-04-30'), nodeIsOver('22.23.4', '2027-05-01'), nodeIsOver('23.1.0', '2026-01-01')]).toEqual([false, true, true])
})
