import { mkdtempSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { unzipSync } from 'fflate'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { listUnsentDocuments } from '@/db/queries/documents'
import { listWaitingErasures } from '@/db/queries/own-data'
import { attempts, audit, eois, erasures, outbox, sessions, users } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { erasedAddress } from '@/lib/own-data/parts'
import { addressAttempts } from '@/server/attempts'
import { keepDocuments } from '@/server/documents/keep'
import { saveDraft } from '@/server/eois/draft'
import { withdrawEoi, writeAsInvestor } from '@/server/eois/investor'
import { noteOnCase, replyToInvestor } from '@/server/eois/officer'
import { actorOf } from '@/server/session'
import { keepOnAccount } from '@/server/shortlist'
import { findEoi, goodAnswers, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { pdf, received } from '@/test/documents'
import { finishErasures, keepAccount, requestErasure } from './erase'
import { exportOwnData } from './export'

const folder = mkdtempSync(path.join(os.tmpdir(), 'invest-own-data-'))
useDatabase({ facts: true, settings: { DATA_DIR: folder } })
afterAll(() => rm(folder, { recursive: true, force: true }))

let investor: SignedIn, stranger: SignedIn, officer: SignedIn
const now = new Date('2026-11-18T05:00:00Z')
beforeEach(async () => {
  ;[investor, stranger, officer] = [await insertPerson('investor'), await insertPerson('investor'), await insertPerson('officer', ['dept-agriculture'])]
})

const keep = async (actor: SignedIn, reference: string, name: string, text: string) => (await keepDocuments(actor, reference, [await received(name, pdf(text))], now)).documents[0]!.id

/** A case with words and documents of both sides, a note, and what is not sent yet. */
async function busyCase(owner: SignedIn, mark: string): Promise<string> {
  const reference = await sendCase(owner, now, { answers: { company: `${mark} company`, contact: `${mark} contact` } })
  await writeAsInvestor(owner, reference, { message: `${mark} words`, locale: 'en', documents: [await keep(owner, reference, `${mark}.pdf`, mark)] }, now)
  await replyToInvestor(officer, { reference }, { message: `${mark} answer`, locale: 'en', substantive: false, documents: [await keep(officer, reference, 'offer.pdf', `${mark} offer`)] }, now)
  await noteOnCase(officer, { reference }, `${mark} secret note`, now)
  await keep(owner, reference, 'unsent.pdf', `${mark} unsent`)
  await keep(officer, reference, 'inside.pdf', `${mark} inside`)
  await saveDraft(owner, { answers: { ...goodAnswers, message: `${mark} draft` }, listings: [], locale: 'en' }, now)
  await keepOnAccount(owner, [{ project: 'textile-cluster-lihua' }], now)
  return reference
}

async function exported(actor: SignedIn): Promise<Record<string, string>> {
  const pieces: Buffer[] = []
  for await (const piece of await exportOwnData(actor, now)) pieces.push(Buffer.from(piece as Uint8Array))
  return Object.fromEntries(Object.entries(unzipSync(Buffer.concat(pieces))).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]))
}

describe('the export of one’s own data', () => {
  test('holds all that its owner sees, the documents of both sides, and nothing of anybody else or of the inside', async () => {
    const reference = await busyCase(investor, 'mine')
    await busyCase(stranger, 'theirs')
    const files = await exported(investor)
    expect(Object.keys(files).sort()).toEqual(['data.json', `documents/${reference}/01 mine.pdf`, `documents/${reference}/02 offer.pdf`, `documents/${reference}/03 unsent.pdf`])
    expect(files[`documents/${reference}/01 mine.pdf`]).toBe(pdf('mine').toString('utf8'))
    const data = JSON.parse(files['data.json']!) as { account: { email: string }; drafts: { answers: { message: string } }[]; shortlist: unknown[]; cases: { reference: string; messages: { text: string }[]; documents: { file: string; sha256: string }[]; consents: unknown }[] }
    expect(data.account.email).toBe(investor.email)
    expect(data.drafts.map(({ answers }) => answers.message)).toEqual(['mine draft'])
    expect(data.shortlist).toHaveLength(1)
    expect(data.cases).toMatchObject([{ reference, messages: [{ text: 'mine words' }, { text: 'mine answer' }], consents: { consent: {} } }])
    const all = Object.values(files).join()
    for (const never of ['theirs', 'secret note', 'inside', officer.email, officer.name!, stranger.email]) expect(all).not.toContain(never)
    expect(await db().select().from(audit).where(eq(audit.event, 'data.exported'))).toMatchObject([{ actor: investor.userId }])
  })

  test('is for investors alone', async () => {
    for (const role of ['officer', 'editor', 'admin'] as const) await expect(exportOwnData(await insertPerson(role), now)).rejects.toThrow('not-found')
  })
})

describe('erasing', () => {
  const row = async (actor: SignedIn) => (await db().select().from(users).where(eq(users.id, actor.userId)))[0]!
  /** How often a word stands in any row of the database, the audit apart. */
  async function traces(word: string): Promise<string[]> {
    const { rows } = (await db().execute(sql`select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('audit', 'audit_chain') order by 1`)) as unknown as { rows: { name: string }[] }
    const found: string[] = []
    for (const { name } of rows) {
      const { rows: [count] } = (await db().execute(sql`select count(*)::int as n from ${sql.identifier(name)} t where t::text ilike ${`%${word}%`}`)) as unknown as { rows: { n: number }[] }
      if (count!.n > 0) found.push(name)
    }
    return found
  }

  test('without an open case closes the account at once; nothing is left of one who never sent anything', async () => {
    await saveDraft(investor, { answers: goodAnswers, listings: [], locale: 'en' }, now)
    await db().insert(sessions).values({ sessionToken: crypto.randomUUID(), userId: investor.userId, expires: new Date('2027-01-01') })
    await db().insert(outbox).values({ kind: 'reply', recipient: investor.email, subject: 'A mail', textBody: 'Text', htmlBody: 'Text', locale: 'en', dueAt: now })
    await db().insert(attempts).values({ key: addressAttempts(investor.email), at: now })
    expect(await traces(investor.email)).not.toEqual([])
    expect(await requestErasure(investor, true, now)).toBe('done')
    expect(await traces(investor.email)).toEqual([])
    expect(await db().$count(attempts, eq(attempts.key, addressAttempts(investor.email)))).toBe(0)
    expect(await row(investor)).toMatchObject({ email: erasedAddress(investor.userId), name: null, deactivatedAt: now })
    expect(await actorOf(investor.userId)).toBeUndefined()
    const [kept] = await db().select().from(erasures).where(eq(erasures.userId, investor.userId))
    expect(kept).toMatchObject({ doneAt: now, outcome: { kept: [{ what: 'audit', reason: 'security' }] } })
    expect((await db().select().from(audit).where(eq(audit.subjectId, investor.userId))).map(({ event }) => event)).toEqual(['erasure.requested', 'erasure.done'])
  })

  test('with open cases erases what no case needs, waits for the last of them, and keeps what was sent', async () => {
    const reference = await busyCase(investor, 'kept')
    const before = (await readdir(path.join(folder, 'files'), { recursive: true })).length
    expect(await requestErasure(investor, true, now)).toBe('waiting')
    expect(await requestErasure(investor, true, now)).toBe('waiting')
    expect(await db().$count(erasures, eq(erasures.userId, investor.userId))).toBe(1)
    expect(await db().$count(eois, eq(eois.ownerId, investor.userId))).toBe(1)
    expect(await listUnsentDocuments(investor, (await findEoi(reference)).id)).toEqual([])
    expect((await readdir(path.join(folder, 'files'), { recursive: true })).length).toBeLessThan(before)
    expect(await actorOf(investor.userId)).toBeDefined()
    const admin = await insertPerson('admin')
    expect((await listWaitingErasures(admin)).filter(({ userId }) => userId === investor.userId)).toMatchObject([{ email: investor.email, open: [reference] }])
    expect(await listWaitingErasures(officer)).toEqual([])
    expect(await finishErasures(now)).toBe(0)

    await withdrawEoi(investor, reference, '', now)
    expect(await finishErasures(now)).toBe(1)
    expect(await traces(investor.email)).toEqual([])
    expect(await actorOf(investor.userId)).toBeUndefined()
    expect((await findEoi(reference)).answers).toMatchObject({ company: 'kept company' })
    const [kept] = await db().select().from(erasures).where(eq(erasures.userId, investor.userId))
    expect(kept!.outcome!.kept).toEqual([{ what: 'inquiries', reason: 'records' }, { what: 'audit', reason: 'security' }])
    expect(await finishErasures(now)).toBe(0)
  })

  test('may be taken back while it waits, and not when nothing waits', async () => {
    await busyCase(investor, 'back')
    await expect(keepAccount(investor, now)).rejects.toThrow('not-found')
    await requestErasure(investor, true, now)
    await keepAccount(investor, now)
    expect(await finishErasures(now)).toBe(0)
    expect(await actorOf(investor.userId)).toBeDefined()
  })

  test('twice, without the tick, or by staff does nothing', async () => {
    await expect(requestErasure(investor, false, now)).rejects.toThrow('confirm')
    await expect(requestErasure(officer, true, now)).rejects.toThrow('not-found')
    expect(await db().$count(erasures, eq(erasures.userId, officer.userId))).toBe(0)
    await requestErasure(investor, true, now)
    await expect(requestErasure(investor, true, now)).rejects.toThrow('not-found')
    expect(await db().$count(erasures, eq(erasures.userId, investor.userId))).toBe(1)
  })

  test('touches nobody else', async () => {
    const reference = await busyCase(stranger, 'other')
    await requestErasure(investor, true, now)
    expect(await row(stranger)).toMatchObject({ email: stranger.email, deactivatedAt: null })
    expect(Object.keys(await exported(stranger)).filter((name) => name.startsWith(`documents/${reference}/`))).toHaveLength(3)
  })

  test('lets the same address begin anew, as somebody else', async () => {
    await requestErasure(investor, true, now)
    const [again] = await db().insert(users).values({ email: investor.email, role: 'investor' }).returning()
    expect(again!.id).not.toBe(investor.userId)
    expect(JSON.parse((await exported((await actorOf(again!.id))!))['data.json']!)).toMatchObject({ cases: [], drafts: [], shortlist: [] })
  })
})
