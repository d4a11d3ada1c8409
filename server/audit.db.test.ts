import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { findHead } from '@/db/queries/audit-chain'
import { audit, auditChain } from '@/db/schema'
import type { Head } from '@/lib/audit/chain'
import { verifyChain } from '@/lib/audit/verify'
import type { Actor } from '@/lib/auth/roles'
import { useDatabase } from '@/test/database'
import { recordAudit } from './audit'
import { askedChain, openChain } from './audit-chain'
import { runCommand } from './commands'

const job: Actor = { role: 'system', name: 'a job' }
const at = new Date('2026-11-22T06:00:00.123Z')
const write = (id: string, values: { before?: unknown; after?: unknown } = {}) => db().transaction((tx) => recordAudit(tx, { actor: job, event: 'project.updated', subject: { type: 'project', id }, ...values, at }))
const verify = (since?: Head) => verifyChain(openChain, since)
const run = (statement: string) => db().execute(sql.raw(statement))

/** What the owner of the tables can do: put the triggers away, change a row, and put them back. */
async function pastTriggers(...statements: string[]) {
  await run('ALTER TABLE audit DISABLE TRIGGER USER')
  await run('ALTER TABLE audit_chain DISABLE TRIGGER USER')
  for (const statement of statements) await run(statement)
  await run('ALTER TABLE audit ENABLE TRIGGER USER')
  await run('ALTER TABLE audit_chain ENABLE TRIGGER USER')
}

describe('the chain of the audit', () => {
  useDatabase()
  beforeEach(async () => {
    await pastTriggers('TRUNCATE audit, audit_chain RESTART IDENTITY')
    await write('a', { before: { name: { kk: 'Өңдеу «1»', zh: '项目' }, n: 1.50, none: null }, after: { list: [1, 'two', { b: 1, a: 2 }], text: 'line\nbreak "quoted" \\ \u0001' } })
    for (const id of ['b', 'c', 'd', 'e']) await write(id, id === 'c' ? { before: null, after: {} } : {})
  })

  test('is whole, and its head is the one that the database keeps', async () => {
    const { head, fault } = await verify()
    expect(fault).toBeUndefined()
    expect(head).toEqual(await findHead(job))
    expect(head.count).toBe(5)
    expect(await verify(head)).toEqual({ head })
  })

  test('reads alike through the portal that runs', async () => {
    expect(await verifyChain(askedChain((command) => runCommand(command, at)))).toEqual(await verify())
  })

  test.each(['UPDATE audit SET event = event', 'DELETE FROM audit', 'TRUNCATE audit', 'UPDATE audit_chain SET hash = hash', 'DELETE FROM audit_chain', 'TRUNCATE audit_chain'])('%s is refused', async (statement) => {
    await expect(run(statement)).rejects.toMatchObject({ cause: { message: expect.stringContaining('append-only') } })
    expect((await verify()).head.count).toBe(5)
  })

  test.each(['actor = \'another\'', 'actor_role = \'admin\'', 'event = \'case.opened\'', 'subject_type = \'plot\'', 'subject_id = \'z\'', 'at = at + interval \'1 second\'', 'before = \'{}\'', 'after = \'null\'', 'id = 99'])('an entry whose %s was changed is named', async (change) => {
    await pastTriggers(`UPDATE audit SET ${change} WHERE id = 3`)
    expect((await verify()).fault).toEqual(change === 'id = 99' ? { kind: 'removed', position: 3, auditId: 3 } : { kind: 'changed', position: 3, auditId: 3 })
  })

  test('an entry that was removed is named, with its place or without', async () => {
    await pastTriggers('DELETE FROM audit WHERE id = 2')
    expect((await verify()).fault).toEqual({ kind: 'removed', position: 2, auditId: 2 })
    await pastTriggers('DELETE FROM audit_chain WHERE audit_id = 2')
    expect((await verify()).fault).toEqual({ kind: 'gap', position: 2 })
  })

  test('entries that follow each other in another order are found', async () => {
    await pastTriggers('UPDATE audit_chain SET position = -position WHERE position IN (2, 3)', 'UPDATE audit_chain SET position = 5 + position WHERE position < 0')
    expect((await verify()).fault).toEqual({ kind: 'reordered', position: 2, auditId: 3 })
  })

  test('an entry that was written past the trigger is named', async () => {
    await pastTriggers("INSERT INTO audit (at, actor, actor_role, event, subject_type, subject_id) VALUES (now(), 'x', 'admin', 'user.invited', 'user', 'x')")
    expect((await verify()).fault).toEqual({ kind: 'inserted', auditId: 6 })
  })

  test('a history that was rewritten whole, or cut at its end, does not lead to the head that was kept', async () => {
    const { head } = await verify()
    await pastTriggers('DELETE FROM audit WHERE id > 3', 'DELETE FROM audit_chain WHERE position > 3')
    expect(await verify()).toEqual({ head: expect.objectContaining({ count: 3 }) })
    expect((await verify(head)).fault).toEqual({ kind: 'cut', position: 3 })
    await write('f')
    await write('g')
    expect((await verify(head)).fault).toEqual({ kind: 'rewritten', position: 5 })
  })

  test('has no gap after a transaction that was rolled back', async () => {
    await expect(db().transaction(async (tx) => {
      await recordAudit(tx, { actor: job, event: 'project.updated', subject: { type: 'project', id: 'never' }, at })
      throw new Error('Changed my mind.')
    })).rejects.toThrow('Changed my mind.')
    await write('f')
    expect((await db().select({ id: audit.id }).from(audit)).map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 7])
    expect((await verify())).toEqual({ head: expect.objectContaining({ count: 6 }) })
  })

  test('stays unbroken under 50 writers at once, some of several entries, some of whom change their mind', async () => {
    const results = await Promise.allSettled(Array.from({ length: 50 }, (_, n) => db().transaction(async (tx) => {
      for (let entry = 0; entry <= n % 3; entry++) await recordAudit(tx, { actor: job, event: 'project.updated', subject: { type: 'project', id: `w${n}` }, after: { entry }, at })
      if (n % 10 === 9) throw new Error('Changed my mind.')
    })))
    const kept = results.flatMap(({ status }, n) => (status === 'fulfilled' ? [1 + (n % 3)] : [])).reduce((sum, n) => sum + n, 0)
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(5)
    expect(await verify()).toEqual({ head: expect.objectContaining({ count: 5 + kept }) })
  })

  test('keeps the places that a backup brings along', async () => {
    const [entries, links] = [await db().select().from(audit), await db().select().from(auditChain)]
    await pastTriggers('DELETE FROM audit', 'DELETE FROM audit_chain')
    await db().transaction(async (tx) => {
      await tx.insert(audit).values(entries.toReversed())
      await tx.insert(auditChain).values(links)
    })
    expect(await verify()).toEqual({ head: { count: 5, hash: links.at(-1)!.hash } })
  })
})
