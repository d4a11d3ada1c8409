import { eq, isNull, ne } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { listEvents, readCalendar } from '@/db/queries/eois'
import { catalogue, eoiColleagues, eoiEvents, eoiMessages, eois, meetingDecisions, meetings, outbox, plotHolds, plots, users } from '@/db/schema'
import { makeUser } from '@/db/seed/factories'
import { type Promises, promiseClocks } from '@/lib/eoi/clock'
import { states } from '@/lib/eoi/states'
import { roles } from '@/lib/auth/roles'
import { plotStatuses } from '@/lib/plots/kinds'
import { useDatabase } from '@/test/database'
import { loadSampleWorld, sampleSignInLines } from './sample-world'

const now = new Date('2026-11-22T06:00:00Z')

describe('the sample world', () => {
  useDatabase({ facts: true, settings: { BASE_URL: 'http://localhost:3000' } })
  beforeAll(() => loadSampleWorld(now))

  test('has people of each role and inquiries in each state, all marked as sample', async () => {
    const people = await db().select().from(users)
    expect(new Set(people.map(({ role }) => role))).toEqual(new Set(roles))
    expect(people.every(({ sample, email }) => sample && email.endsWith('@demo.example'))).toBe(true)
    const cases = await db().select().from(eois)
    expect(new Set(cases.map(({ state }) => state))).toEqual(new Set(states))
    expect(cases.every(({ sample }) => sample)).toBe(true)
    expect((await db().select().from(catalogue))[0]).toMatchObject({ sampleWorld: true })
  })

  test('lies in the past, and its references rise with the time of submission', async () => {
    const events = await db().select().from(eoiEvents)
    expect(events.every(({ at }) => at < now && at > new Date('2026-09-01'))).toBe(true)
    const sent = (await db().select().from(eois).where(ne(eois.state, 'draft'))).sort((a, b) => a.submittedAt!.getTime() - b.submittedAt!.getTime())
    expect(sent.map(({ reference }) => reference)).toEqual(sent.map(({ reference }) => reference).sort())
  })

  test('shows promises that were kept, broken and are running', async () => {
    const calendar = await readCalendar()
    const found = new Set<string>()
    for (const { id } of await db().select().from(eois).where(ne(eois.state, 'draft'))) {
      const events = await listEvents(id)
      for (const { state } of promiseClocks(events, events[0]!.data as Promises, calendar, now)) found.add(state)
    }
    expect(found).toEqual(new Set(['running', 'paused', 'met', 'met_late', 'late', 'stopped']))
  })

  test('has plots and halls in every status, one of them kept for a sample inquiry', async () => {
    const rows = await db().select().from(plots)
    expect(rows.every(({ sample }) => sample)).toBe(true)
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(plotStatuses))
    const [hold, ...rest] = await db().select().from(plotHolds).innerJoin(eois, eq(eois.id, plotHolds.eoiId))
    expect(rest).toEqual([])
    expect(hold).toMatchObject({ plot_holds: { plotId: 'sez-turan/B-01', releasedAt: null }, eois: { sample: true } })
    expect(hold!.plot_holds.expiresAt > now).toBe(true)
  })

  test('has a meeting that was held, with decisions that the investor reads, one that is ahead, and a colleague who wrote', async () => {
    const held = await db().select().from(meetings).orderBy(meetings.createdAt)
    expect(held.map(({ state }) => state)).toEqual(['held', 'booked'])
    expect([held[0]!.startsAt! < now, held[0]!.decisionsShownAt! < now, held[1]!.startsAt! > now]).toEqual([true, true, true])
    expect((await db().select().from(meetingDecisions)).map(({ side, owner }) => [side, owner])).toEqual([['unit', 'Динара Қалиева'], ['investor', 'Elif Demir (sample)']])
    const [colleague] = await db().select().from(eoiColleagues)
    expect(colleague).toMatchObject({ email: 'investor.tr2@demo.example', right: 'write' })
    expect(await db().$count(eoiMessages, eq(eoiMessages.authorId, colleague!.userId!))).toBe(1)
  })

  test('sends no mail', async () => {
    expect(await db().$count(outbox)).toBeGreaterThan(20)
    expect(await db().$count(outbox, isNull(outbox.sentAt))).toBe(0)
  })

  test('is loaded once, and each start gives new links', async () => {
    const before = await db().$count(eois)
    await loadSampleWorld(new Date(now.getTime() + 86_400_000))
    expect(await db().$count(eois)).toBe(before)
    const [first, second] = [await sampleSignInLines(now), await sampleSignInLines(now)]
    expect(first.length).toBe(await db().$count(users))
    for (const line of first) expect(line).toMatch(/^Sign-in (admin|editor|officer|investor) \S+@demo\.example: http:\/\/localhost:3000\/(kk|ru|en|zh)\/sign-in\/link\?token=\S+$/)
    expect(new Set([...first, ...second]).size).toBe(first.length * 2)
  })
})

describe('a database of real people', () => {
  const database = useDatabase({ facts: true })

  test('takes no sample world, and nothing of it is left behind', async () => {
    await db().transaction((tx) => makeUser(tx, { role: 'investor', email: 'real@company.test' }))
    await expect(loadSampleWorld(now)).rejects.toThrow('accounts of real people')
    expect(await db().$count(users, eq(users.sample, true))).toBe(0)
    expect((await db().select().from(catalogue))[0]).toMatchObject({ sampleWorld: false })
    expect(database.runtime.catalogue.sampleWorld).toBe(false)
  })
})
