import { eq, sql } from 'drizzle-orm'
import { describe, expect, inject, test } from 'vitest'
import { inRequest } from '@/lib/request-scope'
import { useDatabase } from '@/test/database'
import { db, type Tx } from './client'
import { prepared } from './prepared'
import { rowsOf } from './rows'
import { sources } from './schema'

useDatabase()
const source = (id: string): typeof sources.$inferInsert => ({ id, title: id, publisher: 'A paper', language: 'en', kind: 'news', createdAt: new Date(), updatedAt: new Date() })
const kept = async (): Promise<string[]> => (await db().select({ id: sources.id }).from(sources).orderBy(sources.id)).map(({ id }) => id)

describe('statements of a transaction that are asked at once', () => {
  test('are done in the order in which they were asked', async () => {
    const counts = await db().transaction(async (tx) => {
      const count = (): Promise<number> => tx.$count(sources)
      const [before, , between, , after] = await Promise.all([count(), tx.insert(sources).values(source('order-1')), count(), tx.delete(sources).where(eq(sources.id, 'order-1')), count()])
      return [between - before, after - before]
    })
    expect(counts).toEqual([1, 0])
  })

  test('fail together: nothing of the transaction is kept, and the first reason is told', async () => {
    const before = await kept()
    const failed = db().transaction((tx) => Promise.all([tx.insert(sources).values(source('first')), tx.execute(sql`select 1 / 0`), tx.insert(sources).values(source('second'))]))
    await expect(failed).rejects.toMatchObject({ cause: { message: expect.stringContaining('division by zero') } })
    expect(await kept()).toEqual(before)
  })
})

describe.skipIf(inject('databases').engine === 'embedded')('on PostgreSQL', () => {
  test('a connection that ends in the middle of what was asked keeps nothing, and the next transaction has another one', async () => {
    const before = await kept()
    const cut = db().transaction((tx) => Promise.all([tx.insert(sources).values(source('cut')), tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`), tx.insert(sources).values(source('late'))]))
    await expect(cut).rejects.toThrow()
    expect(await kept()).toEqual(before)
  })

  const selectAsked = prepared((on) => on.select({ text: sql<string>`current_query()`, connection: sql<string>`current_setting('application_name')` }).from(sql`(values (1)) as one`))
  const namesOn = async (tx: Tx): Promise<string[]> => rowsOf<{ name: string }>(await tx.execute(sql`select name from pg_prepared_statements where name like 'invest_%' and statement like '%current_query()%'`)).map(({ name }) => name)

  test('a prepared statement is known to its connection after its first use in a transaction, and the request to the database all the same', async () => {
    await inRequest({ id: 'edge-4f1c02b7a9' }, () => db().transaction(async (tx) => {
      const [first] = await selectAsked(tx, {})
      await selectAsked(tx, {})
      expect(first!.connection).toBe('invest edge-4f1c02b7a9')
      expect(await namesOn(tx)).toHaveLength(1)
      const [plain] = rowsOf<{ text: string }>(await tx.execute(sql`select current_query() as text`))
      expect(plain!.text).toContain('/* request edge-4f1c02b7a9 */')
    }))
    const [after] = rowsOf<{ connection: string }>(await db().execute(sql`select current_setting('application_name') as connection`))
    expect(after!.connection).toBe('invest')
  })

  test('outside a transaction a prepared statement carries the id of its request itself', async () => {
    const [asked] = await inRequest({ id: 'edge-77aa02b7a9' }, () => selectAsked(db(), {}))
    expect(asked).toEqual({ text: expect.stringContaining('/* request edge-77aa02b7a9 */'), connection: 'invest' })
  })
})
