import { expect, test } from 'vitest'
import { backupDue, backupName, backupsToDrop, backupTime } from './schedule'

const day = (number: number, hour = 8): Date => new Date(Date.UTC(2026, 10, number, hour))

test('a name tells when the backup was made', () => {
  expect(backupName(new Date('2026-11-22T08:15:30.123Z'))).toBe('invest-20261122T081530Z.backup.gz')
  expect(backupTime('invest-20261122T081530Z.backup.gz')).toEqual(new Date('2026-11-22T08:15:30Z'))
  for (const name of ['before-the-move.backup.gz', 'invest-20261122T081530Z.backup.gz.123.part', 'invest.backup.gz']) expect(backupTime(name)).toBeUndefined()
})

test('the newest stay, and files of other names are never touched', () => {
  const names = [3, 1, 4, 2].map((number) => backupName(day(number)))
  expect(backupsToDrop([...names, 'mine.backup.gz'], 2)).toEqual([backupName(day(2)), backupName(day(1))])
  expect(backupsToDrop(names, 9)).toEqual([])
})

test('a backup is due a day after the last one, or when there is none, but not while the portal starts', () => {
  const startedAt = day(20)
  expect(backupDue([], startedAt, day(20))).toBe(false)
  expect(backupDue([], startedAt, day(20, 9))).toBe(true)
  expect(backupDue([backupName(day(21))], startedAt, day(22, 7))).toBe(false)
  expect(backupDue([backupName(day(20)), backupName(day(21))], startedAt, day(22, 8))).toBe(true)
})
