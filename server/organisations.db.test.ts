import { and, eq, inArray } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { findCompany, listMatches } from '@/db/queries/organisations'
import { audit, eois, organisationMatches, organisations, users } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { Forbidden, NotFound } from '@/lib/errors'
import { findEoi, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { decideMatch } from './organisations'
import { actorOf } from './session'

useDatabase({ facts: true })
const now = new Date('2026-11-17T09:20:00Z')
/** BIN and USCC with right check digits: lib/organisations/registration.test.ts works them out. */
const [bin, uscc] = ['971240001315', '91350100M000100Y43']
let farming: SignedIn
let tourism: SignedIn
let admin: SignedIn

beforeAll(async () => {
  farming = await insertPerson('officer', ['dept-agriculture'])
  tourism = await insertPerson('officer', ['dept-tourism'])
  admin = await insertPerson('admin')
})

let people = 0
const investorAt = async (domain: string): Promise<SignedIn> => {
  const [user] = await db().insert(users).values({ email: `person${++people}@${domain}`, role: 'investor' }).returning()
  return (await actorOf(user!.id))!
}
const send = async (person: SignedIn, answers: Record<string, string>) => findEoi(await sendCase(person, now, { answers }))
const inquiryOf = async (domain: string, answers: Record<string, string>) => send(await investorAt(domain), answers)
const matchesOf = (id: string) => db().select().from(organisationMatches).where(eq(organisationMatches.organisationId, id))

describe('the company of an inquiry', () => {
  test('is that of its identifier, however the number and the name are written and whoever asks', async () => {
    const first = await inquiryOf('qq.com', { company: '示例机械有限公司', country: 'CN', registration: '９１３５０１００m000100y43' })
    const second = await inquiryOf('silk.example', { company: 'Example Machinery Ltd', country: 'CN', registration: '91350100 M000100Y43' })
    expect(second.organisationId).toBe(first.organisationId)
    expect(await db().select().from(organisations).where(eq(organisations.id, first.organisationId!))).toMatchObject([{ name: '示例机械有限公司', country: 'CN', registration: uscc, mailDomain: null }])
  })

  test('is one when two inquiries name one BIN at the same moment', async () => {
    const senders = await Promise.all(Array.from({ length: 8 }, () => investorAt('mail.kz')))
    const sent = await Promise.all(senders.map((person, index) => send(person, { company: `ТОО «Бір уақыт ${index}»`, country: 'KZ', registration: bin })))
    expect(new Set(sent.map(({ organisationId }) => organisationId)).size).toBe(1)
    expect(await db().$count(organisations, and(eq(organisations.country, 'KZ'), eq(organisations.registration, bin)))).toBe(1)
  })

  test('with a wrong digit cannot be sent, and makes no company', async () => {
    const before = await db().$count(organisations)
    const person = await investorAt('wrong.example')
    await expect(sendCase(person, now, { answers: { country: 'KZ', registration: '971240001316' } })).rejects.toThrow('bin')
    expect(await db().$count(organisations)).toBe(before)
  })

  test('without an identifier is the same for the same person, and for the same mail domain of a company, when the name is', async () => {
    const person = await investorAt('163.com')
    const first = await send(person, { company: 'Steppe Grain LLP', country: 'DE' })
    expect((await send(person, { company: '«STEPPE GRAIN» ТОО', country: 'DE' })).organisationId).toBe(first.organisationId)
    expect((await send(person, { company: 'Steppe Grain', country: 'FR' })).organisationId).not.toBe(first.organisationId)
    // Anybody gets an address at a public service: the name alone is only a suggestion.
    const another = await inquiryOf('163.com', { company: 'Steppe Grain', country: 'DE' })
    expect(another.organisationId).not.toBe(first.organisationId)
    expect((await matchesOf(another.organisationId!)).map(({ otherId, reason }) => [otherId, reason])).toContainEqual([first.organisationId, 'similar-name'])
    const house = await inquiryOf('grain-house.example', { company: 'Grain House', country: 'DE' })
    expect((await inquiryOf('grain-house.example', { company: 'GRAIN HOUSE GmbH', country: 'DE' })).organisationId).toBe(house.organisationId)
  })

  test('is suggested for others of its mail domain and with lookalike letters, and for nobody else', async () => {
    const vector = await inquiryOf('yandex.ru', { company: 'ТОО «ВЕКТОР ЮГ»', country: 'DE' })
    const fake = await inquiryOf('gmail.com', { company: 'BEKTOP ЮГ LLP', country: 'DE' })
    expect((await matchesOf(fake.organisationId!)).map(({ otherId }) => otherId)).toEqual([vector.organisationId])
    const house = await inquiryOf('family.example', { company: 'Solar Panels', country: 'TR' })
    const cousin = await inquiryOf('family.example', { company: 'Cotton Mill', country: 'TR' })
    expect(await matchesOf(cousin.organisationId!)).toMatchObject([{ otherId: house.organisationId, reason: 'mail-domain', decision: null }])
    expect(await matchesOf((await inquiryOf('alone.example', { company: 'Unlike Anything', country: 'TR' })).organisationId!)).toEqual([])
  })

  test('is suggested when one writes it in Cyrillic and another in Latin letters', async () => {
    const cyrillic = await inquiryOf('mail.kz', { company: 'ТОО «Ордабасы Агро»', country: 'KZ' })
    await inquiryOf('mail.kz', { company: 'Отырар Агро', country: 'KZ' })
    const latin = await inquiryOf('gmail.com', { company: 'Ordabasy Agro LLP', country: 'KZ' })
    expect(latin.organisationId).not.toBe(cyrillic.organisationId)
    expect(await matchesOf(latin.organisationId!)).toMatchObject([{ otherId: cyrillic.organisationId, reason: 'similar-name', decision: null }])
  })

  test('has few suggestions, however many inquiries one domain sends', async () => {
    const made = await db().insert(organisations).values(Array.from({ length: 300 }, (_, index) => ({ name: `Many ${index}`, nameKey: `MANY ${index}`, mailDomain: 'many.example' }))).returning({ id: organisations.id })
    expect(made).toHaveLength(300)
    expect(await matchesOf((await inquiryOf('many.example', { company: 'One of many', country: 'DE' })).organisationId!)).toHaveLength(5)
  })
})

describe('what an officer sees of a company', () => {
  test('is the inquiries they may read; of the others only how many each unit holds', async () => {
    const person = await investorAt('orchard.example')
    const [first, second] = [await send(person, { company: 'Orchard', sector: 'crops' }), await send(person, { company: 'Orchard', sector: 'crops' })]
    const away = await send(person, { company: 'Orchard', sector: 'tourism' })
    const seen = (await findCompany(farming, first))!
    expect(seen.cases.map(({ reference }) => reference)).toEqual([second.reference])
    expect(seen.elsewhere.map(({ count }) => count)).toEqual([1])
    expect(JSON.stringify(seen)).not.toContain(away.reference)
    expect((await findCompany(admin, first))!.cases).toHaveLength(2)
    expect((await findCompany(admin, first))!.elsewhere).toEqual([])
    expect(await findCompany(farming, { id: first.id, organisationId: null })).toBeUndefined()
  })

  test('tells of a suggestion only where they may read an inquiry of the other company', async () => {
    const away = await inquiryOf('secret.example', { company: 'Quiet Hotels', sector: 'tourism' })
    const here = await inquiryOf('secret.example', { company: 'Loud Farms', sector: 'crops' })
    expect(await listMatches(farming, here.organisationId!)).toEqual([])
    expect(await listMatches(tourism, away.organisationId!)).toEqual([])
    expect(await listMatches(admin, here.organisationId!)).toMatchObject([{ name: 'Quiet Hotels', reason: 'mail-domain', cases: 1 }])
    const [match] = await matchesOf(here.organisationId!)
    await expect(decideMatch(farming, { reference: here.reference!, match: match!.id, decision: 'same' }, now)).rejects.toThrow(NotFound)
  })
})

describe('whether two companies are one', () => {
  const two = async (name: string) => {
    const first = await inquiryOf(`${name}.example`, { company: `${name} Fields`, sector: 'crops' })
    const second = await inquiryOf(`${name}.example`, { company: `${name} Gardens`, sector: 'crops' })
    return { first, second, match: (await matchesOf(second.organisationId!))[0]!.id }
  }

  test('is said by who holds the case, joins the inquiries of both, can be said anew, and is audited each time', async () => {
    const { first, second, match } = await two('alpha')
    const decide = (decision: 'same' | 'different') => decideMatch(farming, { reference: first.reference!, match, decision }, now)
    await decide('same')
    await decide('same')
    expect((await findCompany(farming, second))!.cases.map(({ reference }) => reference)).toEqual([first.reference])
    expect((await findCompany(farming, first))!.matches).toMatchObject([{ name: 'alpha Gardens', decision: 'same', decidedBy: farming.name }])
    await decide('different')
    expect((await findCompany(farming, second))!.cases).toEqual([])
    const entries = await db().select().from(audit).where(and(eq(audit.event, 'company.decided'), eq(audit.subjectId, first.reference!)))
    expect(entries.map(({ actor, before, after }) => [actor, before, after])).toEqual([
      [farming.userId, { decision: null }, { otherCompany: 'alpha Gardens', decision: 'same' }],
      [farming.userId, { decision: 'same' }, { otherCompany: 'alpha Gardens', decision: 'different' }],
    ])
  })

  test('reaches over several companies', async () => {
    const { first, second, match } = await two('beta')
    const third = await inquiryOf('beta.example', { company: 'beta Meadows', sector: 'crops' })
    await decideMatch(admin, { reference: first.reference!, match, decision: 'same' }, now)
    const [onward] = await db().select().from(organisationMatches).where(and(eq(organisationMatches.organisationId, third.organisationId!), eq(organisationMatches.otherId, second.organisationId!)))
    await decideMatch(farming, { reference: third.reference!, match: onward!.id, decision: 'same' }, now)
    expect((await findCompany(farming, first))!.cases.map(({ reference }) => reference).sort()).toEqual([second.reference, third.reference].sort())
  })

  test('is not said by who only reads, by a neighbour, an investor, nor of companies that are none of the case', async () => {
    const { first, second, match } = await two('gamma')
    const watcher = await insertPerson('officer', ['dept-investment'])
    const owner = (await actorOf(first.ownerId))!
    const ask = (actor: SignedIn, reference = first.reference!) => decideMatch(actor, { reference, match, decision: 'same' }, now)
    await expect(ask(watcher)).rejects.toThrow(Forbidden)
    await expect(ask(owner)).rejects.toThrow(Forbidden)
    await expect(ask(tourism)).rejects.toThrow(NotFound)
    await expect(ask(farming, (await two('delta')).first.reference!)).rejects.toThrow(NotFound)
    for (const wrong of ['', 'x', crypto.randomUUID()]) await expect(decideMatch(farming, { reference: first.reference!, match: wrong, decision: 'same' }, now)).rejects.toThrow(NotFound)
    expect((await matchesOf(second.organisationId!))[0]!.decision).toBeNull()
  })
})

test('every inquiry that was sent has a company', async () => {
  expect(await db().$count(eois, inArray(eois.state, ['submitted']))).toBeGreaterThan(10)
  expect((await db().select().from(eois)).filter(({ state, organisationId }) => state !== 'draft' && !organisationId)).toEqual([])
})
