import { beforeAll, describe, expect, test } from 'vitest'
import { listAccount } from '@/db/queries/account'
import { listDesk } from '@/db/queries/desk'
import { countQueues } from '@/db/queries/desk-counts'
import { db } from '@/db/client'
import { eoiReads } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { queueAlone } from '@/lib/desk/filters'
import { findEoi, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { assignCase } from './assign'
import { withdrawEoi, writeAsInvestor } from './investor'
import { noteOnCase, replyToInvestor, takeCase } from './officer'
import { planCase } from './plan'
import { markRead, openCase } from './read'

useDatabase({ facts: true })
const now = new Date('2026-11-17T09:20:00Z')
let investor: SignedIn
let officer: SignedIn
let colleague: SignedIn
let head: SignedIn
let admin: SignedIn

beforeAll(async () => {
  investor = await insertPerson('investor')
  officer = await insertPerson('officer', ['dept-agriculture'])
  colleague = await insertPerson('officer', ['dept-agriculture'])
  head = await insertPerson('officer', ['dept-investment'])
  admin = await insertPerson('admin')
})

const shown = async (actor: SignedIn, reference: string): Promise<boolean | undefined> => (await listDesk(actor, queueAlone('all'), now)).rows.find((row) => row.reference === reference)?.unread
const queued = async (actor: SignedIn): Promise<number | undefined> => (await countQueues(actor, now)).find(({ queue }) => queue === 'unread')?.count
const toldTo = async (actor: SignedIn, reference: string): Promise<boolean | undefined> => (await listAccount(actor, now)).cases.find((row) => row.reference === reference)?.unread
const write = (reference: string) => writeAsInvestor(investor, reference, { message: 'Text', locale: 'en' }, now)

describe('for officers', () => {
  test('a case is new until each of them has opened it, and again when the investor writes', async () => {
    const reference = await sendCase(investor, now)
    expect([await shown(officer, reference), await shown(colleague, reference), await shown(head, reference)]).toEqual([true, true, true])
    await openCase(officer, reference, now)
    expect([await shown(officer, reference), await shown(colleague, reference), await shown(head, reference)]).toEqual([false, true, true])
    await write(reference)
    expect(await shown(officer, reference)).toBe(true)
    await openCase(officer, reference, now)
    expect(await shown(officer, reference)).toBe(false)
    await withdrawEoi(investor, reference, '', now)
    expect(await shown(officer, reference)).toBe(true)
  })

  test('what colleagues do is not new', async () => {
    const reference = await sendCase(investor, now)
    await openCase(officer, reference, now)
    await takeCase(colleague, { reference }, now)
    await replyToInvestor(colleague, { reference }, { message: 'Text', locale: 'en', substantive: false }, now)
    await noteOnCase(colleague, { reference }, 'Text', now)
    expect(await shown(officer, reference)).toBe(false)
  })

  test('the queue has what is theirs and what is nobody’s, not what a colleague has', async () => {
    const before = [await queued(officer), await queued(colleague)].map(Number)
    const reference = await sendCase(investor, now)
    expect([await queued(officer), await queued(colleague)]).toEqual(before.map((count) => count + 1))
    await assignCase(officer, { reference }, officer.userId, now)
    expect([await queued(officer), await queued(colleague)]).toEqual([before[0]! + 1, before[1]])
    expect((await listDesk(officer, queueAlone('unread'), now)).rows.map((row) => row.reference)).toContain(reference)
    await openCase(officer, reference, now)
    expect(await queued(officer)).toBe(before[0])
  })

  test('nothing is new for admins, who answer nobody, and opening a case that one may not see notes nothing', async () => {
    const reference = await sendCase(investor, now)
    expect(await shown(admin, reference)).toBe(false)
    expect(await queued(admin)).toBeUndefined()
    const stranger = await insertPerson('officer', ['dept-tourism'])
    const before = await db().$count(eoiReads)
    expect(await openCase(stranger, reference, now)).toBeUndefined()
    expect(await db().$count(eoiReads)).toBe(before)
  })

  test('an old look never hides what came after it', async () => {
    const reference = await sendCase(investor, now)
    const seen = await findEoi(reference)
    await write(reference)
    await markRead(officer, seen)
    expect(await shown(officer, reference)).toBe(true)
    await openCase(officer, reference, now)
    await markRead(officer, seen)
    expect(await shown(officer, reference)).toBe(false)
  })
})

describe('for investors', () => {
  test('an inquiry has something new when the unit did something that they are told of, until they open it', async () => {
    const reference = await sendCase(investor, now)
    const open = async () => markRead(investor, await findEoi(reference))
    await open()
    expect(await toldTo(investor, reference)).toBe(false)
    await noteOnCase(officer, { reference }, 'Text', now)
    await planCase(officer, { reference }, { step: 'Call', on: '2026-11-20' }, now)
    await assignCase(officer, { reference }, colleague.userId, now)
    await write(reference)
    expect(await toldTo(investor, reference)).toBe(false)
    await replyToInvestor(officer, { reference }, { message: 'Text', locale: 'en', substantive: false }, now)
    expect(await toldTo(investor, reference)).toBe(true)
    await open()
    expect(await toldTo(investor, reference)).toBe(false)
  })
})
