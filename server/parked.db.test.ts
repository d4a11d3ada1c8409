import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { attempts, parkedForms } from '@/db/schema'
import { useDatabase } from '@/test/database'
import { dropParkedForm, findParkedForm, parkForm, parkVisitorForm } from './parked'

const database = useDatabase()
const now = new Date('2026-11-17T09:20:00Z')
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)
const fields = { message: ['第一行\n第二行 “x” & <b>'], project: ['a', 'b'] }

describe('a kept form', () => {
  test('comes back as typed, as often as its page is opened, for a day', async () => {
    const token = await parkForm('/eoi/new', fields, now)
    expect(await findParkedForm(token, '/eoi/new', now)).toEqual(fields)
    expect(await findParkedForm(token, '/eoi/new', hours(23))).toEqual(fields)
    expect(await findParkedForm(token, '/eoi/new', hours(24))).toBeUndefined()
  })

  test('comes back on its own page only, and for its token only', async () => {
    const token = await parkForm('/account/eois/TRK-2026-000001', fields, now)
    expect(await findParkedForm(token, '/eoi/new', now)).toBeUndefined()
    for (const wrong of [undefined, '', 'x', token.slice(1)]) expect(await findParkedForm(wrong, '/account/eois/TRK-2026-000001', now)).toBeUndefined()
  })

  test('is stored without its token, and goes once it is saved or has expired', async () => {
    const token = await parkForm('/eoi/new', fields, now)
    expect(JSON.stringify(await db().select().from(parkedForms))).not.toContain(token)
    await dropParkedForm(token)
    await dropParkedForm(undefined)
    expect(await findParkedForm(token, '/eoi/new', now)).toBeUndefined()
    await parkForm('/eoi/new', fields, now)
    await parkForm('/eoi/new', fields, hours(25))
    expect(await db().$count(parkedForms)).toBe(1)
  })

  test('of a visitor is limited in size, and in number for one network', async () => {
    await expect(parkVisitorForm('/eoi/new', { message: ['x'.repeat(200_000)] }, '203.0.113.0', now)).rejects.toMatchObject({ status: 413 })
    database.runtime.env.RATE_LIMITS = { signInAddress: 5, signInNetwork: 2, requestsNetwork: 600 }
    await parkVisitorForm('/eoi/new', fields, '203.0.113.0', now)
    await parkVisitorForm('/eoi/new', fields, '203.0.113.0', now)
    await expect(parkVisitorForm('/eoi/new', fields, '203.0.113.0', now)).rejects.toMatchObject({ status: 429 })
    await parkVisitorForm('/eoi/new', fields, '198.51.100.0', now)
    expect(await db().$count(attempts, eq(attempts.key, 'park:network:203.0.113.0'))).toBe(2)
    await parkVisitorForm('/eoi/new', fields, '203.0.113.0', hours(1))
    database.runtime.env.RATE_LIMITS = null
  })
})
