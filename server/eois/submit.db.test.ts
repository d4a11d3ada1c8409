import { count, eq, isNotNull, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import unitRecords from '@/db/facts/units.json'
import { listCaseUnits } from '@/db/queries/eois'
import { previewUnit } from '@/db/queries/inquiries'
import { calendarDays, eoiEvents, eois, eoiUnits, exchangeRates, mciValues, outbox, projects, routingRules, rulebook, sites, units } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { consentWording } from '@/lib/eoi/consents'
import type { ListingChoice } from '@/lib/eoi/listings'
import { NotFound } from '@/lib/errors'
import { findEoi, goodAnswers, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { saveDraft } from './draft'
import { saveAndSubmit, submitEoi } from './submit'

const database = useDatabase({ facts: true })
/** Tuesday 17 November 2026, 14:20 in Turkistan. */
const now = new Date('2026-11-17T09:20:00Z')
let investor: SignedIn

beforeAll(async () => {
  investor = await insertPerson('investor')
  await db().update(units).set({ mailbox: sql`${units.id} || '@akimat.test'` })
})

const draftOf = async (owner: SignedIn, changes: Record<string, string> = {}, listings: ListingChoice[] = []) => (await saveDraft(owner, { answers: { ...goodAnswers, ...changes }, listings, locale: 'zh' }, now)).id
const mailsOf = (reference: string) => db().select().from(outbox).where(eq(outbox.reference, reference))
const eventsOf = (eoiId: string) => db().select().from(eoiEvents).where(eq(eoiEvents.eoiId, eoiId)).orderBy(eoiEvents.id)

describe('sending a draft', () => {
  test('gives a reference, a unit with its reasons, the promised dates, one receipt and one notice', async () => {
    const reference = await sendCase(investor, now, { listings: [{ project: 'oilseed-industrial-park' }] })
    const eoi = await findEoi(reference)
    expect(reference).toMatch(/^TRK-2026-\d{6}$/)
    expect(eoi).toMatchObject({ state: 'submitted', unitId: 'dept-agriculture', submittedAt: now, ownerId: investor.userId })
    const [submitted, routed, ...rest] = await eventsOf(eoi.id)
    expect(submitted).toMatchObject({ kind: 'submitted', actorId: investor.userId, data: { firstReplyDays: 2, substantiveDays: 5, consentAt: now.toISOString(), consents: { consent: { at: now.toISOString(), wording: consentWording } } } })
    expect(routed).toMatchObject({ kind: 'routed', actorId: null, data: { reasons: [{ condition: 'sectorIds', value: 'food-processing' }], unitId: 'dept-agriculture' } })
    expect(rest).toEqual([])
    const mails = await mailsOf(reference)
    expect(mails.map(({ kind, recipient, locale }) => [kind, recipient, locale]).sort()).toEqual([['new-case', 'dept-agriculture@akimat.test', 'kk'], ['received', investor.email, 'zh']])
    const receipt = mails.find(({ kind }) => kind === 'received')!
    expect(receipt.textBody).toContain('2026年11月19日 18:00')
    expect(receipt.textBody).toContain('2026年11月24日 18:00')
    expect(receipt.textBody).toMatch(new RegExp(`^http://\\S+/zh/account/eois/${reference}$`, 'm'))
  })

  test('twice gives the same reference and nothing new', async () => {
    const id = await draftOf(investor)
    const first = await submitEoi(investor, id, now)
    expect(await submitEoi(investor, id, new Date('2026-11-18T09:20:00Z'))).toEqual(first)
    expect(await eventsOf(id)).toHaveLength(2)
    expect(await mailsOf((first as { reference: string }).reference)).toHaveLength(2)
  })

  test('many times at once makes one EOI', async () => {
    const id = await draftOf(investor)
    const sent = await Promise.all(Array.from({ length: 10 }, () => submitEoi(investor, id, now)))
    expect(new Set(sent.map((result) => JSON.stringify(result))).size).toBe(1)
    expect(await eventsOf(id)).toHaveLength(2)
    expect(await mailsOf((sent[0] as { reference: string }).reference)).toHaveLength(2)
  })

  test('is refused for somebody else’s, as if it did not exist', async () => {
    const id = await draftOf(investor)
    await expect(submitEoi(await insertPerson('investor'), id, now)).rejects.toThrow(NotFound)
    await expect(submitEoi(await insertPerson('admin'), id, now)).rejects.toThrow(NotFound)
    await expect(submitEoi(investor, crypto.randomUUID(), now)).rejects.toThrow(NotFound)
  })

  test('with an answer that cannot be taken names it and leaves everything as typed', async () => {
    const id = await draftOf(investor, { phone: 'call me', consent: '' })
    expect(await submitEoi(investor, id, now)).toEqual({ errors: { phone: 'phone', consent: 'consent' } })
    const [eoi] = await db().select().from(eois).where(eq(eois.id, id))
    expect(eoi).toMatchObject({ state: 'draft', reference: null, submittedAt: null, unitId: null, answers: { phone: 'call me' } })
    expect(await eventsOf(id)).toEqual([])
  })

  test('leaves nothing behind when it fails half way', async () => {
    const id = await draftOf(investor)
    const mails = await db().$count(outbox)
    const rules = await db().select().from(routingRules)
    await db().update(routingRules).set({ active: false })
    await expect(submitEoi(investor, id, now)).rejects.toThrow('no rule that always matches')
    await db().update(routingRules).set({ active: true })
    expect(rules.every(({ active }) => active)).toBe(true)
    expect((await db().select().from(eois).where(eq(eois.id, id)))[0]).toMatchObject({ state: 'draft', reference: null, unitId: null })
    expect(await eventsOf(id)).toEqual([])
    expect(await db().$count(eoiUnits, eq(eoiUnits.eoiId, id))).toBe(0)
    expect(await db().$count(outbox)).toBe(mails)
  })

  test('takes the year of the reference in Turkistan', async () => {
    // 20:30 on 31 December in UTC is already 2027 in Turkistan.
    expect(await sendCase(investor, new Date('2026-12-31T20:30:00Z'))).toMatch(/^TRK-2027-/)
    expect(await sendCase(investor, new Date('2026-12-31T18:30:00Z'))).toMatch(/^TRK-2026-/)
  })

  test('is incomplete nowhere: every sent row has all that was acknowledged', async () => {
    const sent = await db().select().from(eois).where(isNotNull(eois.reference))
    for (const { id, reference } of sent) {
      expect((await eventsOf(id)).map(({ kind }) => kind).slice(0, 2)).toEqual(['submitted', 'routed'])
      expect((await listCaseUnits(id)).filter(({ relation }) => relation === 'holding')).toHaveLength(1)
      expect((await mailsOf(reference!)).map(({ kind }) => kind).sort()).toEqual(['new-case', 'received'])
    }
  })
})

describe('who has just sent many', () => {
  test('waits with the next one, which is saved as typed; others do not', async () => {
    database.runtime.env.RATE_LIMITS = { signInAddress: 5, signInNetwork: 60, requestsNetwork: 6000 }
    const person = await insertPerson('investor')
    for (let number = 0; number < 30; number++) expect(await submitEoi(person, await draftOf(person), now)).toHaveProperty('reference')
    const next = await draftOf(person, { consent: '' })
    const page = { id: next, answers: { consent: 'yes', news: 'yes' }, locale: 'zh' as const }
    expect(await saveAndSubmit(person, page, now)).toMatchObject({ id: next, reference: null })
    expect(await submitEoi(person, next, now)).toEqual({ tooMany: true })
    expect((await db().select().from(eois).where(eq(eois.id, next)))[0]).toMatchObject({ state: 'draft', reference: null, answers: { news: 'yes', company: goodAnswers.company } })
    expect(await submitEoi(investor, await draftOf(investor), now)).toHaveProperty('reference')
    expect((await saveAndSubmit(person, page, new Date(now.getTime() + 15 * 60_000))).reference).toMatch(/^TRK-/)
    database.runtime.env.RATE_LIMITS = null
  })
})

describe('saving the last page and sending it at once', () => {
  const lastPage = (id: string, changes: Record<string, string> = {}) => ({ id, answers: { consent: 'yes', ...changes }, locale: 'ru' as const })

  test('sends what was typed before and now, in the language of the last page', async () => {
    const { reference } = await saveAndSubmit(investor, lastPage(await draftOf(investor, { consent: '' }), { news: 'yes' }), now)
    expect(await findEoi(reference!)).toMatchObject({ state: 'submitted', locale: 'ru', answers: { company: goodAnswers.company, consent: 'yes', news: 'yes' } })
    expect((await mailsOf(reference!)).find(({ kind }) => kind === 'received')).toMatchObject({ recipient: investor.email, locale: 'ru' })
  })

  test('many times at once makes one EOI', async () => {
    const id = await draftOf(investor, { consent: '' })
    const sent = await Promise.all(Array.from({ length: 10 }, () => saveAndSubmit(investor, lastPage(id), now)))
    expect(new Set(sent.map(({ reference }) => reference)).size).toBe(1)
    expect(await eventsOf(id)).toHaveLength(2)
    expect(await mailsOf(sent[0]!.reference!)).toHaveLength(2)
  })

  test('with an answer that cannot be taken saves the page and sends nothing', async () => {
    const id = await draftOf(investor, { phone: 'call me' })
    expect(await saveAndSubmit(investor, lastPage(id, { news: 'yes' }), now)).toMatchObject({ id, reference: null })
    expect((await db().select().from(eois).where(eq(eois.id, id)))[0]).toMatchObject({ state: 'draft', answers: { phone: 'call me', news: 'yes' } })
    expect(await eventsOf(id)).toEqual([])
  })

  test('saves the page when sending fails', async () => {
    const id = await draftOf(investor, { consent: '' })
    await db().update(routingRules).set({ active: false })
    await expect(saveAndSubmit(investor, lastPage(id), now)).rejects.toThrow('no rule that always matches')
    await db().update(routingRules).set({ active: true })
    expect((await db().select().from(eois).where(eq(eois.id, id)))[0]).toMatchObject({ state: 'draft', reference: null, answers: { consent: 'yes' } })
    expect(await eventsOf(id)).toEqual([])
  })

  test('never touches the draft of somebody else', async () => {
    const id = await draftOf(investor, { consent: '' })
    const stranger = await insertPerson('investor')
    const saved = await saveAndSubmit(stranger, lastPage(id), now)
    expect(saved).toMatchObject({ reference: null, answers: { consent: 'yes' } })
    expect(saved.id).not.toBe(id)
    expect((await db().select().from(eois).where(eq(eois.id, id)))[0]).toMatchObject({ state: 'draft', ownerId: investor.userId, answers: { consent: '' } })
    for (const role of ['officer', 'editor', 'admin'] as const) await expect(saveAndSubmit(await insertPerson(role), lastPage(id), now)).rejects.toThrow(NotFound)
  })
})

describe('what an inquiry is judged by', () => {
  const edition = async () => (await db().select().from(rulebook))[0]!.edition

  test.each([
    "update units set name = name where id = 'dept-tourism'",
    'update routing_rules set active = active where position = 1',
    "insert into routing_versions (version, rules, at) values (1000, '[]', now())",
    "update sites set name = name where id = 'sez-turan'",
    "insert into calendar_days (day, kind, name) values ('2031-01-04', 'holiday', '{}')",
    "delete from calendar_days where day = '2031-01-04'",
    "insert into calendar_changes (at, day, after) values (now(), '2031-01-04', 'holiday')",
    'update exchange_rates set sample = sample',
    "insert into value_thresholds (min_jobs, at) values (100000, now())",
    'truncate value_thresholds',
    "insert into mci_values (from_day, tenge, at) values ('2099-01-01', 1, now())",
  ])('is of a new edition after: %s', async (statement) => {
    const before = await edition()
    await db().execute(sql.raw(statement))
    expect(await edition()).not.toBe(before)
  })

  test('stays as it was while the change is not committed, and when it is taken back', async () => {
    const before = await edition()
    await expect(db().transaction(async (tx) => {
      await tx.update(units).set({ firstReplyDays: 9 })
      throw new Error('taken back')
    })).rejects.toThrow('taken back')
    expect(await edition()).toBe(before)
    expect((await eventsOf((await findEoi(await sendCase(investor, now))).id))[0]!.data).toMatchObject({ firstReplyDays: 2 })
  })

  test('lets two who change parts of it at the same moment wait for each other in no circle', async () => {
    let lock = () => {}
    const locked = new Promise<void>((resolve) => (lock = resolve))
    const unit = eq(units.id, 'dept-tourism')
    const table = db().transaction(async (tx) => {
      await tx.update(routingRules).set({ active: true }).where(eq(routingRules.position, 1))
      // The embedded engine has one connection: there the other one begins when this one has ended.
      if (database.engine === 'postgresql') await locked
      await tx.insert(routingRules).values({ position: 900, conditions: {}, unitId: 'dept-tourism', active: false })
    })
    const names = db().transaction(async (tx) => {
      await tx.select().from(units).where(unit).for('update')
      lock()
      await tx.update(units).set({ nameAssumed: false }).where(unit)
    })
    await expect(Promise.all([table, names])).resolves.toHaveLength(2)
    await db().delete(routingRules).where(eq(routingRules.position, 900))
  })

  test('is that of its own day: an index from one day and a rate of the next', async () => {
    await db().insert(mciValues).values({ fromDay: '2026-11-17', tenge: '1', at: now })
    await db().insert(exchangeRates).values({ currency: 'EUR', units: 1, kzt: '1000', date: '2026-11-18', publisher: 'a bank', recordedAt: now })
    const highValueAt = async (at: Date) => (await findEoi(await sendCase(investor, at, { answers: { amount: '200', currency: 'EUR', band: '' } }))).highValue
    expect(await highValueAt(now)).toBe(false)
    expect(await highValueAt(new Date('2026-11-18T09:20:00Z'))).toBe(true)
    expect(await highValueAt(now)).toBe(false)
    await db().delete(mciValues).where(eq(mciValues.fromDay, '2026-11-17'))
  })

  test('counts for the next inquiry when it was changed: who gets it', async () => {
    const unitOf = async () => (await findEoi(await sendCase(investor, now, { answers: { sector: 'tourism' } }))).unitId
    expect(await unitOf()).toBe('dept-tourism')
    await db().insert(routingRules).values({ position: 0, conditions: { sectorIds: ['tourism'] }, unitId: 'dept-industry', active: true })
    expect(await unitOf()).toBe('dept-industry')
    await db().delete(routingRules).where(eq(routingRules.position, 0))
    expect(await unitOf()).toBe('dept-tourism')
  })

  test('counts for the next inquiry when it was changed: the calendar of what is promised', async () => {
    const promisedOf = async () => (await mailsOf(await sendCase(investor, now, { answers: { sector: 'tourism' } }))).find(({ kind }) => kind === 'received')!.textBody
    expect(await promisedOf()).toContain('2026年11月19日 18:00')
    await db().insert(calendarDays).values({ day: '2026-11-18', kind: 'holiday', name: { en: 'A day off' } })
    expect(await promisedOf()).toContain('2026年11月20日 18:00')
    await db().delete(calendarDays).where(eq(calendarDays.day, '2026-11-18'))
    expect(await promisedOf()).toContain('2026年11月19日 18:00')
  })
})

describe('the initial routing table', () => {
  const departments = unitRecords.departments as { id: string; type: string; handlesSiteIds: string[]; handlesSectors: string[]; handlesDistrictIds: string[] }[]
  const bySite = (ids: (string | null | undefined)[]) => departments.find(({ handlesSiteIds }) => handlesSiteIds.some((id) => ids.includes(id)))?.id
  const bySector = (sector: string) => departments.find(({ handlesSectors }) => sector !== 'multi' && handlesSectors.includes(sector))?.id

  test('sends every site to the unit that names it or its parent, else to the investment department', async () => {
    for (const site of await db().select().from(sites)) {
      const { unit } = await previewUnit(await draftOf(investor, { sector: '' }, [{ site: site.id }]), { ...goodAnswers, sector: '' })
      expect([site.id, unit.id]).toEqual([site.id, bySite([site.id, site.parentId]) ?? 'dept-investment'])
    }
  })

  test('sends every project to the unit of its site, else of its sector, else to the investment department', async () => {
    const parents = new Map((await db().select().from(sites)).map(({ id, parentId }) => [id, parentId]))
    const seen = new Set<string>()
    for (const project of await db().select().from(projects)) {
      const { unit, reasons } = await previewUnit(await draftOf(investor, {}, [{ project: project.id }]), goodAnswers)
      const site = project.siteId ? bySite([project.siteId, parents.get(project.siteId)]) : undefined
      expect([project.id, unit.id]).toEqual([project.id, site ?? bySector(project.sectorId) ?? 'dept-investment'])
      expect(reasons.map(({ condition }) => condition)).toEqual(unit.id === 'dept-investment' ? [] : [site ? 'siteIds' : 'sectorIds'])
      seen.add(unit.id)
    }
    expect(seen.size).toBeGreaterThan(3)
  })

  test('uses the chosen sector where nothing was chosen, and the investment department for the rest', async () => {
    for (const [sector, unit] of [['textiles', 'dept-industry'], ['tourism', 'dept-tourism'], ['multi', 'dept-investment'], ['', 'dept-investment'], ['nonsense', 'dept-investment']]) {
      expect((await previewUnit(await draftOf(investor, { sector: sector! }), { ...goodAnswers, sector: sector! })).unit.id).toBe(unit)
    }
  })

  test('lets the akimat of the district and the investment department watch', async () => {
    const watchers = async (reference: string) => (await listCaseUnits((await findEoi(reference)).id)).filter(({ relation }) => relation === 'watching').map(({ unitId }) => unitId).sort()
    expect(await watchers(await sendCase(investor, now, { answers: { sector: 'tourism', district: 'arys' } }))).toEqual(['akimat-arys', 'dept-investment'])
    expect(await watchers(await sendCase(investor, now, { answers: { sector: '', district: '' } }))).toEqual([])
  })

  test('acts on later cases only: a changed promise does not touch a given one', async () => {
    const reference = await sendCase(investor, now, { answers: { sector: 'tourism' } })
    await db().update(units).set({ firstReplyDays: 9 }).where(eq(units.id, 'dept-tourism'))
    expect((await eventsOf((await findEoi(reference)).id))[0]!.data).toMatchObject({ firstReplyDays: 2 })
    const next = await sendCase(investor, now, { answers: { sector: 'tourism' } })
    expect((await eventsOf((await findEoi(next)).id))[0]!.data).toMatchObject({ firstReplyDays: 9 })
    await db().update(units).set({ firstReplyDays: 2 }).where(eq(units.id, 'dept-tourism'))
  })
})

describe('many investors at once', () => {
  // The embedded engine has one connection, so nothing contends there: a tenth shows that it works.
  test('each get an own reference, a receipt and a notice, none twice', { timeout: 120_000 }, async () => {
    const [people, each] = database.engine === 'postgresql' ? [20, 10] : [5, 4]
    const before = await db().$count(outbox)
    const investors = await Promise.all(Array.from({ length: people }, () => insertPerson('investor')))
    const sent = await Promise.all(investors.flatMap((person) => Array.from({ length: each }, async () => {
      const id = await draftOf(person, {}, [{ site: 'sez-turan' }])
      const result = await submitEoi(person, id, now)
      return 'reference' in result ? result.reference : JSON.stringify(result)
    })))
    const total = people * each
    expect(new Set(sent).size).toBe(total)
    const kinds = await db().select({ kind: outbox.kind, n: count() }).from(outbox).where(sql`${outbox.reference} in ${sent}`).groupBy(outbox.kind)
    expect(Object.fromEntries(kinds.map(({ kind, n }) => [kind, n]))).toEqual({ received: total, 'new-case': total })
    expect(await db().$count(outbox)).toBe(before + 2 * total)
    expect(await db().$count(eois, sql`${eois.reference} in ${sent} and ${eois.unitId} = 'sez-turan-management' and ${eois.state} = 'submitted'`)).toBe(total)
  })
})
