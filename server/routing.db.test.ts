import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { findSite } from '@/db/queries/sites'
import { listRules } from '@/db/queries/eois'
import { findTableDraft, findTableVersion, listTableVersions } from '@/db/queries/routing'
import { audit, eoiEvents, routingVersions } from '@/db/schema'
import { anyone, type SignedIn } from '@/lib/auth/roles'
import { Forbidden, NotFound, Outdated } from '@/lib/errors'
import { findEoi, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { applyRouting, draftRouting, dropRoutingDraft, type RoutingChange } from './routing'

const database = useDatabase({ facts: true })
const now = new Date('2026-11-22T06:00:00Z')
let admin: SignedIn
let investor: SignedIn
beforeAll(async () => {
  admin = await insertPerson('admin')
  investor = await insertPerson('investor')
})

const inForce = async () => (await listTableVersions(admin, 1))[0]!
const seenBy = async (actor: SignedIn) => ({ version: (await inForce()).version, draft: (await findTableDraft(actor))?.version ?? 0 })
const edit = async (one: RoutingChange, actor = admin) => draftRouting(actor, await seenBy(actor), one, now)
const apply = async (actor = admin) => applyRouting(actor, await seenBy(actor), now)
/** Into the draft and in force. */
const change = async (one: RoutingChange) => {
  await edit(one)
  await apply()
}
const chinese = { id: '00000000-0000-4000-8000-000000000001', conditions: { countries: ['CN'], minAmountUsd: 1e6 }, unitId: 'dept-investment', on: true }
const routedOf = async (reference: string) => (await db().select().from(eoiEvents).where(eq(eoiEvents.eoiId, (await findEoi(reference)).id)).orderBy(eoiEvents.id)).find(({ kind }) => kind === 'routed')!.data

test('a rule that is added, changed, moved and switched off routes cases sent afterwards, and those sent before keep theirs', async () => {
  const before = await sendCase(investor, now)
  const old = { ...(await routedOf(before)) }
  expect(await findEoi(before)).toMatchObject({ unitId: 'dept-agriculture' })

  await change({ kind: 'add', rule: chinese })
  const added = (await inForce()).rules
  expect(added.at(-2)).toEqual(chinese)
  for (let place = added.length - 2; place > 0; place--) await edit({ kind: 'up', id: chinese.id })
  await apply()
  expect((await inForce()).rules[0]).toEqual(chinese)
  const moved = await inForce()
  const after = await sendCase(investor, now)
  expect(await routedOf(after)).toMatchObject({ ruleId: chinese.id, position: 1, version: moved.version, unitId: 'dept-investment', reasons: [{ condition: 'countries', value: 'CN' }, { condition: 'minAmountUsd', value: '1000000' }] })

  await change({ kind: 'edit', id: chinese.id, conditions: { countries: ['CN'] }, unitId: 'sez-turan-management' })
  expect(await findEoi(await sendCase(investor, now))).toMatchObject({ unitId: 'sez-turan-management' })
  await change({ kind: 'off', id: chinese.id })
  const off = await routedOf(await sendCase(investor, now))
  expect(off).toMatchObject({ ruleId: old.ruleId, position: Number(old.position) + 1, unitId: 'dept-agriculture' })

  expect(await routedOf(before)).toEqual(old)
  expect(await findEoi(after)).toMatchObject({ unitId: 'dept-investment' })
  expect(await findTableVersion(admin, moved.version)).toMatchObject({ rules: moved.rules, who: admin.name })
  await change({ kind: 'remove', id: chinese.id })
  expect((await inForce()).rules).toHaveLength(added.length - 1)
})

test('a version that is put back is the newest one, and the table of routing is as it was', async () => {
  const { version, rules } = await inForce()
  const former = await listRules()
  await change({ kind: 'remove', id: rules[0]!.id })
  await change({ kind: 'edit', id: rules[1]!.id, conditions: { kinds: ['investment'] }, unitId: 'dept-investment' })
  await change({ kind: 'restore', version })
  expect(await inForce()).toMatchObject({ version: version + 3, restoredFrom: version, rules })
  expect((await listRules()).map((rule) => ({ ...rule, version }))).toEqual(former)
  expect((await db().select().from(audit).where(eq(audit.subjectId, String(version + 3))))).toMatchObject([{ event: 'routing.restored', actor: admin.userId, after: { restoredFrom: version } }])
})

test('the last rule can be given to another unit, and nothing else can be done to it', async () => {
  const last = (await inForce()).rules.at(-1)!
  for (const kind of ['up', 'down', 'off', 'remove'] as const) await expect(edit({ kind, id: last.id })).rejects.toThrow(NotFound)
  const beforeLast = (await inForce()).rules.at(-2)!
  await expect(edit({ kind: 'down', id: beforeLast.id })).rejects.toThrow(NotFound)
  await change({ kind: 'edit', id: last.id, conditions: { countries: ['CN'] }, unitId: 'dept-agriculture' })
  expect((await inForce()).rules.at(-1)).toEqual({ ...last, unitId: 'dept-agriculture' })
  await change({ kind: 'edit', id: last.id, conditions: {}, unitId: last.unitId })
})

test('a draft routes nothing until it is applied, is the admin\'s own, and then is in force as a whole', async () => {
  const { version, rules } = await inForce()
  const crops = rules.find(({ conditions }) => conditions.sectorIds?.includes('crops'))!
  const shown = database.runtime.catalogue.version
  await edit({ kind: 'add', rule: chinese })
  await edit({ kind: 'move', id: chinese.id, to: 1 })
  await edit({ kind: 'edit', id: crops.id, conditions: crops.conditions, unitId: 'dept-investment' })
  expect((await findTableDraft(admin))?.rules[0]).toEqual(chinese)
  expect(await findTableDraft(await insertPerson('admin'))).toBeUndefined()
  expect(await routedOf(await sendCase(investor, now))).toMatchObject({ version, unitId: 'dept-agriculture' })
  expect(database.runtime.catalogue.version).toBe(shown)

  expect(await apply()).toBe(version + 1)
  expect(await findTableDraft(admin)).toBeUndefined()
  expect(await routedOf(await sendCase(investor, now))).toMatchObject({ version: version + 1, ruleId: chinese.id, position: 1 })
  expect((await db().select().from(audit).where(eq(audit.subjectId, String(version + 1)))).map(({ event }) => event).sort()).toEqual(['routing.added', 'routing.changed'])
  await change({ kind: 'restore', version })
})

test('a draft that is taken back to what is in force is gone; one that is dropped changes nothing', async () => {
  const { version, rules } = await inForce()
  await edit({ kind: 'off', id: rules[0]!.id })
  await edit({ kind: 'on', id: rules[0]!.id })
  expect(await findTableDraft(admin)).toBeUndefined()
  await expect(apply()).rejects.toThrow(NotFound)
  await edit({ kind: 'off', id: rules[0]!.id })
  await dropRoutingDraft(admin, await seenBy(admin))
  expect(await findTableDraft(admin)).toBeUndefined()
  expect((await inForce()).version).toBe(version)
})

test('the last change of a draft is taken back, once, and the one before it stays', async () => {
  const { version, rules } = await inForce()
  const [first, second] = [rules[0]!.id, rules[1]!.id]
  const draftOf = async () => (await findTableDraft(admin))?.rules
  await expect(edit({ kind: 'undo' })).rejects.toThrow(NotFound)
  await edit({ kind: 'off', id: first })
  const one = await draftOf()
  await edit({ kind: 'move', id: second, to: 5 })
  expect((await findTableDraft(admin))!.before).toMatchObject({ ruleId: second, rules: one })
  // To the place where it stands is no change, and leaves what can be taken back.
  await edit({ kind: 'move', id: second, to: 5 })
  await edit({ kind: 'undo' })
  expect(await draftOf()).toEqual(one)
  await expect(edit({ kind: 'undo' })).rejects.toThrow(NotFound)
  await edit({ kind: 'restore', version })
  expect(await findTableDraft(admin)).toBeUndefined()
  await edit({ kind: 'remove', id: second })
  await edit({ kind: 'undo' })
  expect(await findTableDraft(admin)).toBeUndefined()
  // A version that was put back is still the one that was put back.
  await change({ kind: 'off', id: first })
  await edit({ kind: 'restore', version })
  await edit({ kind: 'off', id: second })
  await edit({ kind: 'undo' })
  expect(await findTableDraft(admin)).toMatchObject({ restoredFrom: version })
  const seen = await seenBy(admin)
  await expect(draftRouting(await insertPerson('editor'), seen, { kind: 'undo' }, now)).rejects.toThrow(Forbidden)
  await expect(draftRouting(admin, { ...seen, draft: seen.draft - 1 }, { kind: 'undo' }, now)).rejects.toThrow(Outdated)
  await apply()
})

test('of admins who apply at the same time one is refused and keeps the draft, and the table has every change once', async () => {
  const { version, rules } = await inForce()
  const admins = await Promise.all(Array.from({ length: 6 }, () => insertPerson('admin')))
  for (const [index, one] of admins.entries()) await edit({ kind: 'off', id: rules[index]!.id }, one)
  const results = await Promise.allSettled(admins.map((one) => applyRouting(one, { version, draft: 1 }, now)))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const [index, result] of results.entries()) {
    if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(Outdated)
    expect(Boolean(await findTableDraft(admins[index]!))).toBe(result.status === 'rejected')
  }
  expect((await inForce()).version).toBe(version + 1)
  expect((await inForce()).rules.filter(({ on }) => !on)).toHaveLength(1)
  await change({ kind: 'restore', version })
})

test('a page that was made from an older draft changes nothing', async () => {
  const { version, rules } = await inForce()
  await edit({ kind: 'off', id: rules[0]!.id })
  await expect(draftRouting(admin, { version, draft: 0 }, { kind: 'off', id: rules[1]!.id }, now)).rejects.toThrow(Outdated)
  await expect(applyRouting(admin, { version, draft: 0 }, now)).rejects.toThrow(Outdated)
  await expect(dropRoutingDraft(admin, { version: version - 1, draft: 1 })).rejects.toThrow(Outdated)
  await dropRoutingDraft(admin, await seenBy(admin))
})

test('a version that shows to visitors raises the catalogue', async () => {
  const { version, rules } = await inForce()
  const shown = database.runtime.catalogue.version
  const unitOf = async () => (await findSite(anyone, 'sez-turan'))?.unit?.name.en
  expect(await unitOf()).toContain('TURAN')
  await change({ kind: 'edit', id: rules.find(({ conditions }) => conditions.siteIds?.includes('sez-turan'))!.id, conditions: { siteIds: ['sez-turan'] }, unitId: 'dept-investment' })
  expect(database.runtime.catalogue.version).toBe(shown + 1)
  expect(await unitOf()).not.toContain('TURAN')
  await change({ kind: 'restore', version })
})

test('nobody but admins changes or reads the table, and no version is ever rewritten', async () => {
  const { version, rules } = await inForce()
  for (const actor of [await insertPerson('editor'), await insertPerson('officer'), investor]) {
    await expect(draftRouting(actor, { version, draft: 0 }, { kind: 'off', id: rules[0]!.id }, now)).rejects.toThrow(Forbidden)
    await expect(applyRouting(actor, { version, draft: 0 }, now)).rejects.toThrow(Forbidden)
    await expect(dropRoutingDraft(actor, { version, draft: 0 })).rejects.toThrow(Forbidden)
    expect(await findTableDraft(actor)).toBeUndefined()
    expect(await listTableVersions(actor, 5)).toEqual([])
    expect(await findTableVersion(actor, 1)).toBeUndefined()
  }
  await expect(db().update(routingVersions).set({ at: now })).rejects.toMatchObject({ cause: { message: expect.stringContaining('append-only') } })
})
