import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { findCase, listEvents, listMessages, listNotes } from '@/db/queries/eois'
import { audit, eoiEvents, outbox } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { Forbidden, NotFound, Outdated } from '@/lib/errors'
import { caseStates } from '@/lib/desk/filters'
import { isOpen, type Move, moves, type State, stateAfter } from '@/lib/eoi/states'
import { caseIn, findEoi, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import type { Seen } from './change'
import { agreeCase, askInvestor, declineCase, noteOnCase, proposeToInvestor, referCase, reopenCase, replyToInvestor, takeCase } from './officer'
import { openCase } from './read'

useDatabase({ facts: true })
const now = new Date('2026-11-19T09:00:00Z')
const text = { message: 'Text', locale: 'en' as const }
let investor: SignedIn
let officer: SignedIn
let watcher: SignedIn
let stranger: SignedIn
let admin: SignedIn

beforeAll(async () => {
  investor = await insertPerson('investor')
  officer = await insertPerson('officer', ['dept-agriculture'])
  watcher = await insertPerson('officer', ['dept-investment'])
  stranger = await insertPerson('officer', ['dept-tourism'])
  admin = await insertPerson('admin')
})

type Command = 'take' | 'reply' | 'ask' | 'propose' | 'agree' | 'decline' | 'reopen' | 'refer' | 'note'
const commands: Record<Command, (actor: SignedIn, seen: Seen) => Promise<void>> = {
  take: (actor, seen) => takeCase(actor, seen, now),
  reply: (actor, seen) => replyToInvestor(actor, seen, { ...text, substantive: true }, now),
  ask: (actor, seen) => askInvestor(actor, seen, text, now),
  propose: (actor, seen) => proposeToInvestor(actor, seen, text, now),
  agree: (actor, seen) => agreeCase(actor, seen, { text: 'No. 7' }, now),
  decline: (actor, seen) => declineCase(actor, seen, { reason: 'No land.', locale: 'en' }, now),
  reopen: (actor, seen) => reopenCase(actor, seen, { reason: 'New site.', locale: 'en' }, now),
  refer: (actor, seen) => referCase(actor, seen, { unitId: 'dept-industry', reason: 'Theirs' }, now),
  note: (actor, seen) => noteOnCase(actor, seen, 'Note', now),
}
/** The state after the command, or undefined where the table has no way; what moves nothing leaves the state. */
const after = (state: State, command: Command): State | undefined =>
  command === 'note' ? state
  : command === 'refer' ? (isOpen(state) ? state : undefined)
  : command === 'reply' ? (stateAfter(state, 'reply') ?? (isOpen(state) ? state : undefined))
  : stateAfter(state, command satisfies Move)

const logOf = async (reference: string) => db().select().from(eoiEvents).where(eq(eoiEvents.eoiId, (await findEoi(reference)).id)).orderBy(asc(eoiEvents.id))

describe('from each state', () => {
  for (const state of caseStates) {
    for (const command of Object.keys(commands) as Command[]) {
      const expected = after(state, command)
      test(`${state}: ${command} ${expected ? `leads to ${expected}` : 'is refused'}, and the log is only added to`, async () => {
        const reference = await caseIn(state as Exclude<State, 'draft'>, investor, officer, now)
        const before = await logOf(reference)
        const run = commands[command](officer, { reference })
        if (expected) await run
        else await expect(run).rejects.toThrow(Forbidden)
        const log = await logOf(reference)
        expect(log.slice(0, before.length)).toEqual(before)
        expect(log.length - before.length).toBe(expected && command !== 'note' ? 1 : 0)
        expect((await findEoi(reference)).state).toBe(expected ?? state)
        expect(log.at(-1)!.state).toBe(expected ?? state)
      })
    }
  }

  test('the table of moves holds every way that officers have', () => {
    expect(Object.entries(moves).filter(([, { by }]) => by === 'officer').map(([move]) => move).sort()).toEqual(['agree', 'ask', 'decline', 'propose', 'reopen', 'reply', 'take'])
  })
})

describe('who may', () => {
  for (const command of Object.keys(commands) as Command[]) {
    test(`${command}: watchers and admins are refused, for all others the case is missing`, async () => {
      const reference = await caseIn(command === 'agree' ? 'proposal' : command === 'reopen' ? 'declined' : command === 'propose' ? 'in_review' : 'submitted', investor, officer, now)
      const before = await logOf(reference)
      await expect(commands[command](watcher, { reference })).rejects.toThrow(Forbidden)
      await expect(commands[command](admin, { reference })).rejects.toThrow(Forbidden)
      await expect(commands[command](investor, { reference })).rejects.toThrow(Forbidden)
      await expect(commands[command](stranger, { reference })).rejects.toThrow(NotFound)
      await expect(commands[command](await insertPerson('investor'), { reference })).rejects.toThrow(NotFound)
      await expect(commands[command](await insertPerson('editor'), { reference })).rejects.toThrow(NotFound)
      expect(await logOf(reference)).toEqual(before)
    })
  }

  test('a referred case is the new unit’s; the former one reads it and may do nothing', async () => {
    const reference = await sendCase(investor, now)
    const colleague = await insertPerson('officer', ['dept-industry'])
    expect(await findCase(colleague, reference)).toBeUndefined()
    await referCase(officer, { reference }, { unitId: 'dept-industry', reason: 'Machines' }, now)
    expect((await findCase(officer, reference))?.unit.id).toBe('dept-industry')
    for (const command of ['take', 'reply', 'refer', 'note'] as const) await expect(commands[command](officer, { reference })).rejects.toThrow(Forbidden)
    await takeCase(colleague, { reference }, now)
    expect((await findEoi(reference)).state).toBe('in_review')
  })
})

describe('an admin', () => {
  test('reads every case, and each opening is written down', async () => {
    const reference = await sendCase(investor, now)
    expect(await openCase(admin, reference, now)).toBeDefined()
    expect(await openCase(admin, reference, now)).toBeDefined()
    expect(await db().select().from(audit).where(eq(audit.subjectId, reference))).toMatchObject([
      { event: 'case.opened', actor: admin.userId, subjectType: 'case' },
      { event: 'case.opened', actor: admin.userId },
    ])
  })

  test('leaves no trace of a case that does not exist, and officers leave none at all', async () => {
    const reference = await sendCase(investor, now)
    expect(await openCase(admin, 'TRK-2026-999999', now)).toBeUndefined()
    await openCase(officer, reference, now)
    expect(await db().select().from(audit).where(eq(audit.subjectId, reference))).toEqual([])
    expect(await db().select().from(audit).where(eq(audit.subjectId, 'TRK-2026-999999'))).toEqual([])
  })
})

describe('notes', () => {
  test('are nowhere in what the investor is given', async () => {
    const reference = await sendCase(investor, now)
    await noteOnCase(officer, { reference }, 'Colleagues only: 6 MW at B-02', now)
    const found = await findCase(investor, reference)
    const given = [found, await listEvents(found!.eoi.id), await listMessages(found!.eoi.id), await listNotes(investor, found!.eoi.id), await db().select().from(outbox).where(eq(outbox.reference, reference))]
    expect(JSON.stringify(given)).not.toContain('Colleagues only')
    expect(await listNotes(officer, found!.eoi.id)).toMatchObject([{ body: 'Colleagues only: 6 MW at B-02' }])
    expect(await listNotes(stranger, found!.eoi.id)).toEqual([])
  })
})

describe('the same form', () => {
  test('sent twice answers once', async () => {
    const reference = await sendCase(investor, now)
    const { id, version } = await findEoi(reference)
    const seen = { reference, version, form: crypto.randomUUID() }
    await replyToInvestor(officer, seen, { ...text, substantive: false }, now)
    await replyToInvestor(officer, seen, { ...text, substantive: false }, now)
    expect(await listMessages(id)).toHaveLength(1)
  })

  test('sent twice notes once', async () => {
    const reference = await sendCase(investor, now)
    const seen = { reference, form: crypto.randomUUID() }
    await noteOnCase(officer, seen, 'Once', now)
    await noteOnCase(officer, seen, 'Once', now)
    expect(await listNotes(officer, (await findEoi(reference)).id)).toHaveLength(1)
  })

  test('made before somebody else changed the case is refused', async () => {
    const reference = await sendCase(investor, now)
    const { id, version } = await findEoi(reference)
    await takeCase(officer, { reference, version, form: crypto.randomUUID() }, now)
    await expect(replyToInvestor(officer, { reference, version, form: crypto.randomUUID() }, { ...text, substantive: false }, now)).rejects.toThrow(Outdated)
    expect(await listMessages(id)).toEqual([])
  })
})

describe('at the same moment', () => {
  const settled = (runs: Promise<void>[]) => Promise.allSettled(runs).then((results) => results.map(({ status }) => status).sort())

  test('two officers take a case: one event', async () => {
    const reference = await sendCase(investor, now)
    const colleague = await insertPerson('officer', ['dept-agriculture'])
    expect(await settled([takeCase(officer, { reference }, now), takeCase(colleague, { reference }, now)])).toEqual(['fulfilled', 'rejected'])
    expect((await logOf(reference)).filter(({ kind }) => kind === 'taken')).toHaveLength(1)
  })

  test('a reply and a referral of one version: one of them', async () => {
    const reference = await sendCase(investor, now)
    const { version } = await findEoi(reference)
    expect(await settled([commands.reply(officer, { reference, version }), commands.refer(officer, { reference, version })])).toEqual(['fulfilled', 'rejected'])
    expect(await logOf(reference)).toHaveLength(3)
  })

  test('one form sent twice: one reply, and neither is an error', async () => {
    const reference = await sendCase(investor, now)
    const { id, version } = await findEoi(reference)
    const seen = { reference, version, form: crypto.randomUUID() }
    expect(await settled([commands.reply(officer, seen), commands.reply(officer, seen)])).toEqual(['fulfilled', 'fulfilled'])
    expect(await listMessages(id)).toHaveLength(1)
  })
})

describe('texts', () => {
  test('are asked for, and one that is too long is refused rather than cut', async () => {
    const reference = await sendCase(investor, now)
    const seen = { reference }
    await expect(askInvestor(officer, seen, { message: ' \n', locale: 'en' }, now)).rejects.toMatchObject({ code: 'message-required' })
    await expect(declineCase(officer, seen, { reason: '', locale: 'en' }, now)).rejects.toMatchObject({ code: 'reason-required' })
    await expect(declineCase(officer, seen, { reason: 'x'.repeat(2001), locale: 'en' }, now)).rejects.toMatchObject({ code: 'message-too-long' })
    await expect(referCase(officer, seen, { unitId: 'dept-agriculture', reason: 'x' }, now)).rejects.toMatchObject({ code: 'unit-required' })
    await expect(referCase(officer, seen, { unitId: 'nobody', reason: 'x' }, now)).rejects.toMatchObject({ code: 'unit-required' })
    const proposed = await caseIn('proposal', investor, officer, now)
    await expect(agreeCase(officer, { reference: proposed }, { id: 'unknown', text: '' }, now)).rejects.toMatchObject({ code: 'agreement-required' })
    await expect(agreeCase(officer, { reference: proposed }, { text: 'x'.repeat(2001) }, now)).rejects.toMatchObject({ code: 'message-too-long' })
  })
})
