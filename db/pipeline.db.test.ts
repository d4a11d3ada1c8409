import { eq, sql } from 'drizzle-orm'
import { describe, expect, inject, test } from 'vitest'
import { inRequest } from '@/lib/request-scope'
import { useDatabase } from '@/test/database'
import { db, type Tx } from './client'
import { type Client, sendTogether, together } from './pipeline'
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
      const [before, , between, , after] = await together([count(), tx.insert(sources).values(source('order-1')), count(), tx.delete(sources).where(eq(sources.id, 'order-1')), count()])
      return [between - before, after - before]
    })
    expect(counts).toEqual([1, 0])
  })

  test('fail together: nothing of the transaction is kept, and the first reason is told', async () => {
    const before = await kept()
    const failed = db().transaction((tx) => together([tx.insert(sources).values(source('first')), tx.execute(sql`select 1 / 0`), tx.insert(sources).values(source('second'))]))
    await expect(failed).rejects.toMatchObject({ cause: { message: expect.stringContaining('division by zero') } })
    expect(await kept()).toEqual(before)
  })

  test('are all over when the first failure is told, so that nothing is asked after the rollback', async () => {
    const order: string[] = []
    const chain = async (tx: Tx): Promise<void> => {
      for (let step = 0; step < 3; step++) await tx.$count(sources).catch(() => {})
      order.push('the chain ended')
    }
    await db().transaction((tx) => together([tx.execute(sql`select 1 / 0`), chain(tx)])).catch(() => order.push('the failure was told'))
    expect(order).toEqual(['the chain ended', 'the failure was told'])
  })
})

describe('a connection of the driver', () => {
  /** What is written, and the answers that a test gives. */
  function standIn(answer: (text: string) => Promise<unknown>) {
    const seen = { writes: [] as string[][], open: [] as string[], corked: 0, destroyed: false }
    const stream = {
      cork: () => void (seen.corked += 1),
      uncork: () => {
        seen.corked -= 1
        if (seen.corked === 0) seen.writes.push(seen.open.splice(0))
      },
      destroy: () => void (seen.destroyed = true),
    }
    const client: Client = { connection: { stream }, query: (text: string) => {
      seen.open.push(text)
      return answer(text)
    } }
    sendTogether(client)
    return { seen, query: client.query as (text: string) => Promise<unknown> }
  }

  test('sends what one turn asks in one write, and begins without waiting', async () => {
    const { seen, query } = standIn((text) => (text === 'begin' ? new Promise(() => {}) : Promise.resolve(text)))
    await query('begin')
    await Promise.all([query('one'), query('two')])
    await query('three')
    await new Promise(setImmediate)
    expect(seen.writes[0]!.slice(0, 3)).toEqual(['begin', 'one', 'two'])
    expect([seen.writes.flat(), seen.corked, seen.destroyed]).toEqual([['begin', 'one', 'two', 'three'], 0, false])
  })

  test('whose begin fails is given up', async () => {
    const { seen, query } = standIn((text) => (text === 'begin' ? Promise.reject(new Error('canceling statement due to user request')) : Promise.resolve(text)))
    await query('begin')
    await new Promise(setImmediate)
    expect(seen.destroyed).toBe(true)
  })

  test('waits for a begin that says more', async () => {
    const { query } = standIn(() => Promise.reject(new Error('no such level')))
    await expect(query('begin isolation level serializable')).rejects.toThrow('no such level')
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

  test('a prepared statement that first comes in a transaction that has failed works in the next one', async () => {
    const selectOther = prepared((on) => on.select({ text: sql<string>`current_query()`, other: sql<number>`1` }).from(sql`(values (1)) as one`))
    const failed = inRequest({ id: 'edge-11bb02b7a9' }, () => db().transaction((tx) => together([tx.execute(sql`select 1 / 0`), selectOther(tx, {})])))
    await expect(failed).rejects.toMatchObject({ cause: { message: expect.stringContaining('division by zero') } })
    expect(await inRequest({ id: 'edge-11bb02b7a9' }, () => db().transaction((tx) => selectOther(tx, {})))).toHaveLength(1)
    const [after] = rowsOf<{ connection: string }>(await db().execute(sql`select current_setting('application_name') as connection`))
    expect(after!.connection).toBe('invest')
  })

  test('outside a transaction a prepared statement carries the id of its request itself', async () => {
    const [asked] = await inRequest({ id: 'edge-77aa02b7a9' }, () => selectAsked(db(), {}))
    expect(asked).toEqual({ text: expect.stringContaining('/* request edge-77aa02b7a9 */'), connection: 'invest' })
  })
})
