import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodAnswers, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { newDataDir, removeDataDir } from '@/test/portal'
import { anyone } from '@/lib/auth/roles'
import { runtime } from '@/lib/runtime'
import { queueMails } from '@/server/outbox'
import { tellAlive, tellStopped } from '@/server/operations/heartbeat'
import { readOverview } from '@/server/operations/overview'
import { readReadiness } from '@/server/operations/readiness'
import { db } from '../client'
import { outbox } from '../schema'
import { listInstances, readMigrations, readOutboxState, readSizes } from './operations'
import { listUnitLoads } from './unit-loads'

let dataDir: string
useDatabase({ facts: true })
beforeAll(async () => {
  dataDir = runtime().env.DATA_DIR = await newDataDir()
})
afterAll(() => removeDataDir(dataDir))
const now = new Date('2026-11-23T05:00:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const mail = (to: string) => ({ kind: 'reply', to, locale: 'en' as const, subject: 's', text: 't', html: 'h', dueAt: now })

test('an admin sees which unit owes answers; people who do not operate the portal see nothing', async () => {
  const admin = await insertPerson('admin')
  const investor = await insertPerson('investor')
  await sendCase(investor, now, { answers: { ...goodAnswers } })
  const load = async (at: Date) => (await listUnitLoads(admin, at)).filter(({ open }) => open > 0).map(({ id, open, overdue }) => ({ id, open, overdue }))
  expect(await load(later(1))).toEqual([{ id: 'dept-agriculture', open: 1, overdue: 0 }])
  expect(await load(later(24 * 14))).toEqual([{ id: 'dept-agriculture', open: 1, overdue: 1 }])
  for (const actor of [anyone, investor, await insertPerson('officer', ['dept-agriculture']), await insertPerson('editor')]) {
    expect([await listUnitLoads(actor, now), await listInstances(actor, now), await readSizes(actor), await readOutboxState(actor)]).toEqual([[], [], undefined, { waiting: 0, failing: 0, dead: 0, oldest: null }])
  }
})

test('the outbox is told by what became of its mails', async () => {
  const admin = await insertPerson('admin')
  await db().delete(outbox)
  for (const to of ['a@people.test', 'b@people.test', 'c@people.test', 'd@people.test']) await db().transaction((tx) => queueMails(tx, [mail(to)]))
  const rows = await db().select().from(outbox)
  const set = (index: number, change: Partial<typeof outbox.$inferInsert>) => db().insert(outbox).values({ ...rows[index]!, ...change }).onConflictDoUpdate({ target: outbox.id, set: change })
  await set(0, { lastError: 'refused', attempts: 2, createdAt: later(-3) })
  await set(1, { deadAt: now, deadReason: 'retries' })
  await set(2, { sentAt: now })
  expect(await readOutboxState(admin)).toEqual({ waiting: 1, failing: 1, dead: 1, oldest: later(-3) })
})

test('a portal tells that it lives, and that it has stopped', async () => {
  const admin = await insertPerson('admin')
  const instance = runtime().instance!
  await tellAlive(instance, now)
  await tellAlive(instance, later(1))
  expect(await listInstances(admin, later(1))).toMatchObject([{ id: instance.id, seenAt: later(1), stoppedAt: null }])
  const overview = await readOverview(admin, later(1))
  expect(overview.instances).toMatchObject([{ own: true, lives: true }])
  expect(overview.sizes!.database).toBeGreaterThan(1_000_000)
  expect(overview.sizes!.tables.map(({ name }) => name)).toContain('projects')
  await tellStopped(instance, later(2))
  expect((await readOverview(admin, later(2))).instances).toMatchObject([{ lives: false }])
  expect(await listInstances(admin, later(40))).toEqual([])
})

test('readiness names the reason: stopping, a database older than this portal, or an embedded one that cannot be written', async () => {
  const migrations = await readMigrations()
  expect((await readReadiness({ draining: false, migrations, now })).reasons).toEqual(['disk: cannot be written'])
  await mkdir(path.join(dataDir, 'db'))
  expect(await readReadiness({ draining: false, migrations, now })).toMatchObject({ reasons: [], checks: { database: 'ok', migrations: 'ok' } })
  expect((await readReadiness({ draining: true, migrations: migrations + 2, now })).reasons).toEqual(['draining: this process is stopping', 'migrations: 2 not applied'])
})
