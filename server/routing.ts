import { desc, eq, inArray, notInArray } from 'drizzle-orm'
import { routingDrafts, routingRules, routingVersions, units } from '@/db/schema'
import { db, type Tx } from '@/db/client'
import type { SignedIn } from '@/lib/auth/roles'
import { canSetRules } from '@/lib/eoi/policy'
import { changeTable, type SeenTable, type TableChange, type TableDifference, tableDifferences, type TableRule } from '@/lib/eoi/routing-table'
import { FieldsRefused, Forbidden, NotFound, Outdated } from '@/lib/errors'
import { recordAudit } from './audit'
import { publish } from './catalogue'

/** `undo` takes the last change of the draft back. */
export type RoutingChange = Exclude<TableChange, { kind: 'restore' }> | { kind: 'restore'; version: number } | { kind: 'undo' }

/** The newest version and the admin's draft, locked. Throws Forbidden; Outdated when either is not the one that was seen. */
async function lockTable(tx: Tx, actor: SignedIn, seen: SeenTable) {
  if (!canSetRules(actor)) throw new Forbidden()
  const [current] = await tx.select().from(routingVersions).orderBy(desc(routingVersions.version)).limit(1)
  const [draft] = await tx.select().from(routingDrafts).where(eq(routingDrafts.userId, actor.userId)).for('update')
  if (!current || current.version !== seen.version || (draft?.version ?? 0) !== seen.draft) throw new Outdated()
  return { current, draft }
}

/**
 * Changes the admin's own draft of the table, which is begun from the newest version; inquiries go on as they did. A draft that differs
 * in nothing is dropped. Throws Forbidden; Outdated when the table or the draft was changed since `seen`; NotFound for a rule or
 * version that is not there, a change that the last rule does not take, or nothing to take back; FieldsRefused for an unknown unit.
 */
export const draftRouting = (actor: SignedIn, seen: SeenTable, change: RoutingChange, now: Date): Promise<void> =>
  db().transaction(async (tx) => {
    const { current, draft } = await lockTable(tx, actor, seen)
    const rules = draft?.rules ?? current.rules
    const next = change.kind === 'undo' ? draft?.before?.rules : changeTable(rules, change.kind === 'restore' ? { kind: 'restore', rules: await rulesOf(tx, change.version) } : change)
    if (!next) throw new NotFound()
    // To the place where it stands already, or saved as it was.
    if (change.kind !== 'restore' && tableDifferences(rules, next).length === 0) return
    if (tableDifferences(current.rules, next).length === 0) {
      await tx.delete(routingDrafts).where(eq(routingDrafts.userId, actor.userId))
      return
    }
    const wanted = [...new Set(next.map(({ unitId }) => unitId))]
    if ((await tx.$count(units, inArray(units.id, wanted))) !== wanted.length) throw new FieldsRefused({ unitId: 'choose' })
    const restoredFrom = change.kind === 'restore' ? change.version : change.kind === 'undo' ? (draft?.before?.restoredFrom ?? null) : null
    const ruleId = change.kind === 'add' ? change.rule.id : 'id' in change ? change.id : null
    const before = change.kind === 'undo' ? null : { rules: [...rules], restoredFrom: draft?.restoredFrom ?? null, ruleId }
    const row = { rules: [...next], restoredFrom, before, version: (draft?.version ?? 0) + 1, at: now }
    await tx.insert(routingDrafts).values({ userId: actor.userId, baseVersion: current.version, ...row }).onConflictDoUpdate({ target: routingDrafts.userId, set: row })
  })

/** Drops the admin's draft, as it was seen. Throws Forbidden, Outdated. */
export const dropRoutingDraft = (actor: SignedIn, seen: SeenTable): Promise<void> =>
  db().transaction(async (tx) => {
    await lockTable(tx, actor, seen)
    await tx.delete(routingDrafts).where(eq(routingDrafts.userId, actor.userId))
  })

/**
 * Puts the admin's draft in force: a new version of the whole table, for cases that are sent from now on; pages of sites name the new unit at
 * once. Returns the number of the version. Throws Forbidden; Outdated when the table or the draft was changed since `seen`; NotFound without a draft.
 */
export const applyRouting = (actor: SignedIn, seen: SeenTable, now: Date): Promise<number> =>
  publish(async (tx) => {
    const { current, draft } = await lockTable(tx, actor, seen)
    if (!draft) throw new NotFound()
    const { rules, restoredFrom } = draft
    const version = current.version + 1
    // Whoever comes second waits here, and then finds the number taken.
    const made = await tx.insert(routingVersions).values({ version, rules, at: now, userId: actor.userId, restoredFrom }).onConflictDoNothing().returning({ version: routingVersions.version })
    if (made.length === 0) throw new Outdated()
    await putInForce(tx, rules, now)
    await tx.delete(routingDrafts).where(eq(routingDrafts.userId, actor.userId))
    const subject = { type: 'routing', id: String(version) } as const
    if (restoredFrom) await recordAudit(tx, { actor, event: 'routing.restored', subject, after: { restoredFrom }, at: now })
    else for (const difference of tableDifferences(current.rules, rules)) await recordAudit(tx, { actor, event: `routing.${difference.kind}`, subject, ...statementsOf(difference), at: now })
    return version
  })

async function rulesOf(tx: Tx, version: number): Promise<TableRule[]> {
  const [row] = await tx.select().from(routingVersions).where(eq(routingVersions.version, version))
  if (!row) throw new NotFound()
  return row.rules
}

/** Brings the rows that routing reads to the new table. A rule that is gone stays, switched off. */
async function putInForce(tx: Tx, rules: readonly TableRule[], now: Date): Promise<void> {
  await tx.update(routingRules).set({ active: false, updatedAt: now }).where(notInArray(routingRules.id, rules.map(({ id }) => id)))
  for (const [index, { id, conditions, unitId, on }] of rules.entries()) {
    const row = { conditions, unitId, active: on, position: index + 1, updatedAt: now }
    await tx.insert(routingRules).values({ id, ...row }).onConflictDoUpdate({ target: routingRules.id, set: row })
  }
}

/** What the audit keeps of a difference: the place in the table, and what the rule said. */
function statementsOf(difference: TableDifference): { before?: unknown; after?: unknown } {
  const said = ({ conditions, unitId }: TableRule) => ({ ...conditions, unitId })
  const place = { rulePlace: difference.place }
  switch (difference.kind) {
    case 'added': return { after: { ...place, ...said(difference.rule) } }
    case 'removed': return { before: { ...place, ...said(difference.rule) } }
    case 'changed': return { before: said(difference.before), after: { ...place, ...said(difference.rule) } }
    case 'moved': return { before: { rulePlace: difference.from }, after: place }
    default: return { after: place }
  }
}
