import { asc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { latestRates, listRates, listRatesOfDay } from '@/db/queries/rates'
import { audit, catalogue, exchangeRates } from '@/db/schema'
import { makeUser } from '@/db/seed/factories'
import { anyone, type Role } from '@/lib/auth/roles'
import { FieldsRefused, Forbidden, NotFound } from '@/lib/errors'
import type { RateInput } from '@/lib/exchange/fields'
import { useDatabase } from '@/test/database'
import { importRates, recordRate, withdrawRate } from './rates'

const now = new Date('2026-11-22T06:00:00Z')
const today = '2026-11-22'
const person = (role: Role) => db().transaction((tx) => makeUser(tx, { role, email: `${role}@people.test` }))
const rate = (over: Partial<RateInput> = {}): RateInput => ({ currency: 'USD', units: 1, kzt: '512.34', date: '2026-11-20', publisher: 'A bank', url: null, ...over })
const file = (items: string, date = '20.11.2026') => `<rates><date>${date}</date>${items}</rates>`
const item = (title: string, description: string, quant = 1) => `<item><fullname>X</fullname><title>${title}</title><description>${description}</description><quant>${quant}</quant></item>`
const version = async () => (await db().select().from(catalogue))[0]!.version
const refusal = (work: Promise<unknown>) => work.then(() => undefined, (error: unknown) => (error instanceof FieldsRefused ? error.errors : error))

describe('exchange rates', () => {
  useDatabase({ facts: true, each: true })

  test('of the facts are those of the National Bank, with their day and page', async () => {
    const rates = await latestRates(anyone, today)
    expect(rates.map(({ currency, units, kzt, date, sample }) => [currency, units, kzt, date, sample])).toEqual([['CNY', 1, '61.31', '2024-04-24', false], ['EUR', 1, '473.33', '2024-04-24', false], ['USD', 1, '444.32', '2024-04-24', false]])
    expect(rates.every(({ url }) => url?.startsWith('https://nationalbank.kz/'))).toBe(true)
  })

  test('are recorded by an editor with audit, and the catalogue version rises', async () => {
    const [editor, before] = [await person('editor'), await version()]
    await recordRate(editor, rate(), now)
    expect((await latestRates(anyone, today)).find(({ currency }) => currency === 'USD')).toMatchObject({ kzt: '512.34', date: '2026-11-20', publisher: 'A bank' })
    expect(await version()).toBe(before + 1)
    expect(await db().select().from(audit)).toMatchObject([{ event: 'rate.recorded', actor: editor.userId, subjectType: 'rate', subjectId: 'USD 2026-11-20', after: { rate: '1 USD = 512.34 KZT' } }])
  })

  test('count from their day on, not before', async () => {
    await recordRate(await person('editor'), rate({ date: '2026-11-24' }), now)
    const usd = async (day: string) => (await latestRates(anyone, day)).find(({ currency }) => currency === 'USD')?.kzt
    expect([await usd('2026-11-23'), await usd('2026-11-24'), await usd('2024-01-01')]).toEqual(['444.32', '512.34', undefined])
  })

  test('are nobody else’s to record, take or withdraw', async () => {
    const [before] = await db().select().from(exchangeRates)
    for (const role of ['investor', 'officer'] as const) {
      const actor = await person(role)
      await expect(recordRate(actor, rate(), now)).rejects.toThrow(Forbidden)
      await expect(importRates(actor, file(item('USD', '512.34')), now)).rejects.toThrow(Forbidden)
      await expect(withdrawRate(actor, before!.id, now)).rejects.toThrow(Forbidden)
      expect(await listRates(actor, 1)).toEqual({ rows: [], total: 0 })
      expect((await listRatesOfDay(actor, '2024-04-24')).size).toBe(0)
    }
    expect(await db().$count(exchangeRates)).toBe(3)
    expect(await db().$count(audit)).toBe(0)
  })

  test('of one day: the same again changes nothing, another one is refused', async () => {
    const editor = await person('editor')
    await recordRate(editor, rate(), now)
    await recordRate(editor, rate({ kzt: '512.340' }), now)
    expect(await refusal(recordRate(editor, rate({ kzt: '512.35' }), now))).toEqual({ kzt: 'rate-differs' })
    expect(await refusal(recordRate(editor, rate({ units: 10 }), now))).toEqual({ kzt: 'rate-differs' })
    expect(await db().$count(exchangeRates, eq(exchangeRates.date, '2026-11-20'))).toBe(1)
    expect(await db().$count(audit)).toBe(1)
  })

  test('once withdrawn stay in the history, and the day can be recorded again', async () => {
    const editor = await person('editor')
    await recordRate(editor, rate({ kzt: '51.234' }), now)
    const wrong = (await listRates(editor, 1)).rows[0]!
    await withdrawRate(editor, wrong.id, now)
    expect((await latestRates(anyone, today)).find(({ currency }) => currency === 'USD')?.kzt).toBe('444.32')
    await recordRate(editor, rate(), new Date(now.getTime() + 60_000))
    expect((await listRates(editor, 1)).rows.slice(0, 2)).toMatchObject([{ kzt: '512.34', withdrawnAt: null }, { kzt: '51.234', withdrawnAt: now, recordedBy: 'editor@people.test' }])
    await expect(withdrawRate(editor, wrong.id, now)).rejects.toThrow(NotFound)
    await expect(withdrawRate(editor, 'no-such-rate', now)).rejects.toThrow(NotFound)
    expect((await db().select().from(audit).orderBy(asc(audit.id))).map(({ event }) => event)).toEqual(['rate.recorded', 'rate.withdrawn', 'rate.recorded'])
  })

  test('of a file are all taken with their day, units and where it is published', async () => {
    const editor = await person('editor')
    expect(await importRates(editor, file(item('USD', '512.34') + item('UZS', '4.2', 100)), now)).toBe(2)
    expect((await latestRates(anyone, today)).filter(({ date }) => date === '2026-11-20')).toMatchObject([
      { currency: 'USD', kzt: '512.34', url: 'https://nationalbank.kz/rss/get_rates.cfm?fdate=20.11.2026' },
      { currency: 'UZS', units: 100, kzt: '4.2' },
    ])
    expect(await importRates(editor, file(item('USD', '512.34') + item('UZS', '4.2', 100)), now)).toBe(0)
    expect((await db().select().from(audit)).map(({ event, subjectId, after }) => ({ event, subjectId, after }))).toMatchObject([{ event: 'rates.imported', subjectId: '2026-11-20', after: { rates: ['1 USD = 512.34 KZT', '100 UZS = 4.2 KZT'] } }])
  })

  test('of a file that says otherwise, or cannot be read, are all refused', async () => {
    const editor = await person('editor')
    await recordRate(editor, rate(), now)
    expect(await refusal(importRates(editor, file(item('EUR', '600') + item('USD', '513')), now))).toEqual({ file: 'rates-differ' })
    expect(await refusal(importRates(editor, file(item('EUR', '0')), now))).toEqual({ file: 'rates-item' })
    expect(await db().$count(exchangeRates, eq(exchangeRates.date, '2026-11-20'))).toBe(1)
  })

  test('of a day that editors look up are those in use', async () => {
    const editor = await person('editor')
    expect((await listRatesOfDay(editor, '2024-04-24')).get('USD')).toEqual({ units: 1, kzt: '444.32' })
    expect((await listRatesOfDay(editor, '2024-02-31')).size).toBe(0)
  })
})
