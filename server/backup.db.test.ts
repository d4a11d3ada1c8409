import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { appliedMigrations, knownMigrations } from '@/db/migrations'
import { setDb } from '@/db/client'
import { embedded } from '@/db/open'
import { findLastBackup } from '@/db/queries/backups'
import { anyone } from '@/lib/auth/roles'
import { backupName } from '@/lib/backup/schedule'
import { insertPerson } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { backupFolder, makeBackup, makeDailyBackup, migrateWithBackup } from './backup'

const current = useDatabase()
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'invest-backup-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
const at = (day: number) => () => new Date(Date.UTC(2026, 10, day, 8))
const env = (changes: object) => ({ ...current.runtime.env, DATA_DIR: folder, BACKUP_KEEP: 2, ...changes })

test('the last ones stay in the folder, beside those that somebody named', async () => {
  const named = path.join(backupFolder(env({})), 'before-the-move.gz')
  await makeBackup(current.database, env({}), named, at(1))
  for (const day of [2, 3, 4]) await makeBackup(current.database, env({}), undefined, at(day))
  expect((await readdir(backupFolder(env({})))).sort()).toEqual(['before-the-move.gz', backupName(at(3)()), backupName(at(4)())])
})

test('the daily one is made once a day', async () => {
  await makeDailyBackup(current.database, env({}), at(1)(), at(4))
  expect(await readdir(backupFolder(env({})))).not.toContain(backupName(at(5)()))
  await makeDailyBackup(current.database, env({}), at(1)(), at(5))
  expect(await readdir(backupFolder(env({})))).toContain(backupName(at(5)()))
})

test('admins see the last one, and its failure until the next one is good; nobody else does', async () => {
  const admin = await insertPerson('admin')
  const inTheWay = path.join(folder, 'a-file')
  await writeFile(inTheWay, '')
  await expect(makeBackup(current.database, env({ BACKUP_DIR: path.join(inTheWay, 'below') }), undefined, at(6))).rejects.toThrow()
  const failed = await findLastBackup(admin)
  expect(failed.good?.finishedAt).toEqual(at(5)())
  expect(failed.failure).toMatchObject({ finishedAt: at(6)(), error: expect.stringContaining('ENOTDIR'), bytes: null })
  await makeBackup(current.database, env({}), undefined, at(7))
  expect((await findLastBackup(admin)).failure).toBeUndefined()
  expect(await findLastBackup(anyone)).toEqual({ good: undefined, failure: undefined })
})

test.runIf(inject('databases').engine === 'embedded')('an update is preceded by a backup, and does not happen without one', async () => {
  const old = embedded(await PGlite.create('memory://'))
  const kept = current.database
  setDb(old.db)
  try {
    await old.migrate(2)
    const own = { BACKUP_DIR: path.join(folder, 'a-file', 'below') }
    await expect(migrateWithBackup(old, env(own), at(8))).rejects.toThrow(/^The backup before the update failed, so nothing was updated: .+BACKUP_KEEP=0/)
    expect(await appliedMigrations(old.db)).toHaveLength(2)
    await migrateWithBackup(old, env({ BACKUP_DIR: path.join(folder, 'updates') }), at(8))
    await migrateWithBackup(old, env({ BACKUP_DIR: path.join(folder, 'updates') }), at(9))
    expect(await appliedMigrations(old.db)).toEqual(await knownMigrations())
    expect(await readdir(path.join(folder, 'updates'))).toEqual([backupName(at(8)())])
  } finally {
    setDb(kept.db)
    await old.close()
  }
})
