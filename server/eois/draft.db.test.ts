import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { findDraft, listOwnEois } from '@/db/queries/eois'
import { listChoices } from '@/db/queries/inquiries'
import { eois, plots } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { NotFound } from '@/lib/errors'
import { goodAnswers, insertPerson } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { discardDraft, saveDraft } from './draft'
import { forgetProfile } from './profile'
import { submitEoi } from './submit'

useDatabase({ facts: true })
const now = new Date('2026-11-17T09:20:00Z')
const later = new Date('2026-11-17T10:00:00Z')
let investor: SignedIn
let stranger: SignedIn

beforeAll(async () => {
  investor = await insertPerson('investor')
  stranger = await insertPerson('investor')
  await db().insert(plots).values({ id: 'sez-turan/A-1', siteId: 'sez-turan', code: 'A-1', kind: 'plot', status: 'free', position: 1, sample: true })
})

const row = async (id: string) => (await db().select().from(eois).where(eq(eois.id, id)))[0]

describe('a draft', () => {
  test('keeps whatever was typed, also what will be refused, and only the fields of the form', async () => {
    const answers = { amount: 'a lot', phone: '???', message: '  x  ', role: 'admin', state: 'agreed' }
    const { id } = await saveDraft(investor, { answers, locale: 'en' }, now)
    expect((await row(id))!).toMatchObject({ answers: { amount: 'a lot', phone: '???', message: '  x  ' }, state: 'draft', reference: null, ownerId: investor.userId })
    expect(Object.keys((await row(id))!.answers).sort()).toEqual(['amount', 'message', 'phone'])
  })

  test('changes only in the fields that a page posts', async () => {
    const { id } = await saveDraft(investor, { answers: { company: 'A', country: 'CN' }, locale: 'en' }, now)
    const saved = await saveDraft(investor, { id, answers: { company: 'B' }, locale: 'zh' }, later)
    expect(saved).toMatchObject({ id, answers: { company: 'B', country: 'CN' } })
    expect(await row(id)).toMatchObject({ locale: 'zh', updatedAt: later, createdAt: now })
  })

  test('is one, however often its first page is posted at once', async () => {
    const owner = await insertPerson('investor')
    const id = crypto.randomUUID()
    const saved = await Promise.all(Array.from({ length: 8 }, () => saveDraft(owner, { id, answers: { message: 'x' }, locale: 'en' }, now)))
    expect(saved.map((draft) => draft.id)).toEqual(Array(8).fill(id))
    expect(await listOwnEois(owner)).toHaveLength(1)
  })

  test('of somebody else is neither read nor written: a new one is started', async () => {
    const { id } = await saveDraft(investor, { answers: { company: 'Mine' }, locale: 'en' }, now)
    const theirs = await saveDraft(stranger, { id, answers: { company: 'Theirs' }, newListings: [{ site: 'sez-turan' }], locale: 'en' }, now)
    expect(theirs.id).not.toBe(id)
    expect(theirs.answers).toEqual({ company: 'Theirs' })
    expect(await listChoices(theirs.id)).toEqual([{ site: 'sez-turan' }])
    expect((await row(id))!.answers).toEqual({ company: 'Mine' })
    expect(await findDraft(stranger, id)).toBeUndefined()
  })

  test.each(['', 'nonsense', "' or true --", '00000000-0000-0000-0000-00000000000g'])('whose id is %j is a new one', async (id) => {
    expect((await saveDraft(investor, { id, answers: {}, locale: 'en' }, now)).id).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('names known listings in the order given and leaves unknown ones out', async () => {
    const { id } = await saveDraft(investor, { answers: {}, listings: [{ project: 'cherry-agropark' }, { project: 'no-such' }, { site: 'sez-turan', plot: 'A-1' }, { site: 'atlantis' }], locale: 'en' }, now)
    expect(await listChoices(id)).toEqual([{ project: 'cherry-agropark' }, { site: 'sez-turan', plot: 'A-1' }])
    await saveDraft(investor, { id, answers: { company: 'A' }, newListings: [{ site: 'sez-turan' }], locale: 'en' }, now)
    expect(await listChoices(id)).toHaveLength(2)
    await saveDraft(investor, { id, answers: {}, listings: [], locale: 'en' }, now)
    expect(await listChoices(id)).toEqual([])
  })

  test('names the site where its register has no such plot, once', async () => {
    const { id } = await saveDraft(investor, { answers: {}, listings: [{ site: 'sez-turan', plot: 'Z-9' }, { site: 'sez-turan', plot: 'Z-10' }, { site: 'sez-turan', plot: 'A-1' }], locale: 'en' }, now)
    expect(await listChoices(id)).toEqual([{ site: 'sez-turan' }, { site: 'sez-turan', plot: 'A-1' }])
  })

  test('that was sent stays as it was sent', async () => {
    const { id } = await saveDraft(investor, { answers: goodAnswers, locale: 'zh' }, now)
    const sent = await submitEoi(investor, id, now)
    const again = await saveDraft(investor, { id, answers: { company: 'Changed' }, listings: [{ site: 'sez-turan' }], locale: 'en' }, later)
    expect(again).toMatchObject(sent)
    expect(await row(id)).toMatchObject({ locale: 'zh', answers: { company: goodAnswers.company } })
    expect(await listChoices(id)).toEqual([])
  })
})

describe('throwing a draft away', () => {
  test('takes it with its listings', async () => {
    const { id } = await saveDraft(investor, { answers: {}, listings: [{ site: 'sez-turan' }], locale: 'en' }, now)
    await discardDraft(investor, id)
    expect(await row(id)).toBeUndefined()
    expect(await listChoices(id)).toEqual([])
  })

  test('is refused for somebody else’s, for one that was sent, and for what is no draft', async () => {
    const { id } = await saveDraft(investor, { answers: goodAnswers, locale: 'zh' }, now)
    await expect(discardDraft(stranger, id)).rejects.toThrow(NotFound)
    await submitEoi(investor, id, now)
    await expect(discardDraft(investor, id)).rejects.toThrow(NotFound)
    await expect(discardDraft(investor, 'nonsense')).rejects.toThrow(NotFound)
    expect(await row(id)).toMatchObject({ state: 'submitted' })
  })
})

describe('the next inquiry of the same investor', () => {
  const known = { company: goodAnswers.company!, country: 'CN', contact: '李伟', reach: 'call', phone: '+8613800138000', zone: 'Shanghai', callAt: '14:00' }
  const sentBy = async () => {
    const person = await insertPerson('investor')
    const { id } = await saveDraft(person, { answers: { ...goodAnswers, ...known, calls: 'yes', jobs: '12' }, locale: 'zh' }, now)
    expect(await submitEoi(person, id, now)).toHaveProperty('reference')
    return person
  }

  test('begins with company, person and how to be reached, and with nothing of the plan or the consents', async () => {
    const person = await sentBy()
    expect((await saveDraft(person, { answers: { message: 'Another plan' }, locale: 'zh' }, later)).answers).toEqual({ ...known, message: 'Another plan' })
    expect((await saveDraft(person, { answers: { company: 'Another', message: '' }, locale: 'zh' }, later)).answers).toMatchObject({ company: 'Another', country: 'CN' })
  })

  test('begins empty when it was forgotten, and what was typed meanwhile stays', async () => {
    const person = await sentBy()
    const { id } = await saveDraft(person, { answers: { company: 'Another' }, locale: 'zh' }, later)
    await forgetProfile(person, id, later)
    expect((await row(id))!.answers).toEqual({ company: 'Another' })
    expect((await saveDraft(person, { answers: { message: 'x' }, locale: 'zh' }, later)).answers).toEqual({ message: 'x' })
    await forgetProfile(person, id, later)
  })

  test('is nobody else’s: neither their profile nor their draft is touched, and staff have none', async () => {
    const [person, other] = [await sentBy(), await sentBy()]
    const { id } = await saveDraft(other, { answers: {}, locale: 'zh' }, later)
    await forgetProfile(person, id, later)
    expect((await row(id))!.answers).toEqual(known)
    await expect(forgetProfile(await insertPerson('officer', ['dept-agriculture']), id, later)).rejects.toThrow(NotFound)
  })
})

test('a text of a megabyte is cut, kept and refused, and the form comes back with it', async () => {
  const { id, answers } = await saveDraft(investor, { answers: { ...goodAnswers, message: 'x'.repeat(1_000_000) }, locale: 'en' }, now)
  expect(answers.message).toHaveLength(50_000)
  expect(await submitEoi(investor, id, now)).toEqual({ errors: { message: 'too-long' } })
  expect((await row(id))!.answers.message).toHaveLength(50_000)
})
