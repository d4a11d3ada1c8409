import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { eoiEvents, eoiMessages, outbox } from '@/db/schema'
import { anyone, type SignedIn } from '@/lib/auth/roles'
import { caseStates } from '@/lib/desk/filters'
import { isOpen, type State, stateAfter } from '@/lib/eoi/states'
import { ExpectedError, Forbidden, NotFound } from '@/lib/errors'
import { caseIn, findEoi, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { withdrawEoi, writeAsInvestor } from './investor'

const database = useDatabase({ facts: true })
const now = new Date('2026-11-19T09:00:00Z')
let investor: SignedIn
let officer: SignedIn
let stranger: SignedIn

beforeAll(async () => {
  investor = await insertPerson('investor')
  stranger = await insertPerson('investor')
  officer = await insertPerson('officer', ['dept-agriculture'])
})

const write = (actor: SignedIn, reference: string, message = '每年约 6 万吨。', form?: string) => writeAsInvestor(actor, reference, { message, form, locale: 'zh' }, now)
const messagesOf = async (reference: string) => db().select().from(eoiMessages).where(eq(eoiMessages.eoiId, (await findEoi(reference)).id))
const logOf = async (reference: string) => db().select().from(eoiEvents).where(eq(eoiEvents.eoiId, (await findEoi(reference)).id)).orderBy(eoiEvents.id)

describe('what the investor writes', () => {
  for (const state of caseStates as Exclude<State, 'draft'>[]) {
    const open = isOpen(state)
    test(`in the state ${state} is ${open ? `kept and leads to ${stateAfter(state, 'answer') ?? state}` : 'refused'}`, async () => {
      const reference = await caseIn(state, investor, officer, now)
      const before = await messagesOf(reference)
      if (!open) {
        await expect(write(investor, reference)).rejects.toThrow(Forbidden)
        expect(await messagesOf(reference)).toEqual(before)
        return
      }
      await write(investor, reference, '  每年约 6 万吨。\n不需要铁路。 ')
      const [message, ...others] = (await messagesOf(reference)).filter(({ id }) => !before.some((old) => old.id === id))
      expect(others).toEqual([])
      expect(message).toMatchObject({ side: 'investor', body: '每年约 6 万吨。\n不需要铁路。', locale: 'zh', authorId: investor.userId, unitId: null })
      expect((await findEoi(reference)).state).toBe(stateAfter(state, 'answer') ?? state)
      expect((await logOf(reference)).at(-1)).toMatchObject({ kind: stateAfter(state, 'answer') ? 'answered' : 'message', id: message!.eventId })
      expect((await db().select().from(outbox).where(eq(outbox.reference, reference))).filter(({ kind }) => kind === 'investor-wrote')).toHaveLength(1)
    })
  }

  test('is one message when its form is posted twice, also at once, and another one from another form', async () => {
    const reference = await sendCase(investor, now)
    await Promise.all(Array.from({ length: 6 }, () => write(investor, reference, 'Same text', 'form-1')))
    expect(await messagesOf(reference)).toHaveLength(1)
    await write(investor, reference, 'Same text', 'form-2')
    expect(await messagesOf(reference)).toHaveLength(2)
  })

  test('is refused for a while after many messages, in all cases of its writer; a mail is taken, and others write on', async () => {
    database.runtime.env.RATE_LIMITS = { signInAddress: 5, signInNetwork: 60, requestsNetwork: 6000 }
    const writer = await insertPerson('investor')
    const [first, second] = [await sendCase(writer, now), await sendCase(writer, now)]
    for (let number = 0; number < 30; number++) await write(writer, first, `Message ${number}`)
    await expect(write(writer, second)).rejects.toMatchObject({ code: 'too-many-messages', status: 429 })
    expect(await messagesOf(second)).toEqual([])
    await writeAsInvestor(writer, second, { message: 'By mail', locale: 'zh', byMail: true }, now)
    await write(investor, await sendCase(investor, now))
    await writeAsInvestor(writer, second, { message: 'Later', locale: 'zh' }, new Date(now.getTime() + 15 * 60_000))
    expect((await messagesOf(second)).map(({ body }) => body).sort()).toEqual(['By mail', 'Later'])
    database.runtime.env.RATE_LIMITS = null
  })

  test.each([['', 'message-required'], [' \n ', 'message-required'], ['x'.repeat(10_001), 'message-too-long']])('is refused when it is empty or too long', async (message, code) => {
    const reference = await sendCase(investor, now)
    await expect(write(investor, reference, message)).rejects.toMatchObject(new ExpectedError(code))
    expect(await messagesOf(reference)).toEqual([])
  })
})

describe('withdrawing', () => {
  for (const state of caseStates as Exclude<State, 'draft'>[]) {
    const allowed = isOpen(state) || state === 'withdrawn'
    test(`from the state ${state} ${isOpen(state) ? 'closes the case' : allowed ? 'again changes nothing' : 'is refused'}`, async () => {
      const reference = await caseIn(state, investor, officer, now)
      const before = (await logOf(reference)).length
      if (!allowed) return expect(withdrawEoi(investor, reference, 'x', now)).rejects.toThrow(Forbidden)
      await withdrawEoi(investor, reference, ' Postponed. ', now)
      expect((await findEoi(reference)).state).toBe('withdrawn')
      expect((await logOf(reference)).length).toBe(before + (isOpen(state) ? 1 : 0))
      if (isOpen(state)) expect((await logOf(reference)).at(-1)).toMatchObject({ kind: 'withdrawn', data: { reason: 'Postponed.' } })
    })
  }
})

test('a reason that is too long is refused whole, never cut, and the case stays open', async () => {
  const reference = await sendCase(investor, now)
  await expect(withdrawEoi(investor, reference, 'x'.repeat(10_001), now)).rejects.toMatchObject(new ExpectedError('reason-too-long'))
  expect((await findEoi(reference)).state).toBe('submitted')
  await withdrawEoi(investor, reference, ` ${'x'.repeat(10_000)} `, now)
  expect((await logOf(reference)).at(-1)).toMatchObject({ kind: 'withdrawn', data: { reason: 'x'.repeat(10_000) } })
})

test('somebody else’s case looks like a missing one, and a visitor has none', async () => {
  const reference = await sendCase(investor, now)
  for (const command of [(actor: SignedIn) => write(actor, reference), (actor: SignedIn) => withdrawEoi(actor, reference, '', now)]) {
    await expect(command(stranger)).rejects.toThrow(NotFound)
    await expect(command(anyone as SignedIn)).rejects.toThrow(NotFound)
    await expect(command(await insertPerson('editor'))).rejects.toThrow(NotFound)
    // These may read the case, but it is not theirs.
    await expect(command(officer)).rejects.toThrow(Forbidden)
    await expect(command(await insertPerson('admin'))).rejects.toThrow(Forbidden)
  }
  await expect(write(investor, 'TRK-2026-999999')).rejects.toThrow(NotFound)
  expect(await messagesOf(reference)).toEqual([])
})
