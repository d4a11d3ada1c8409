import { desc, eq, inArray, notInArray } from 'drizzle-orm'
import { routingRules, routingVersions, units } from '@/db/schema'
import type { Tx } from '@/db/client'
import type { SignedIn } from '@/lib/auth/roles'
import { canSetRules } from '@/lib/eoi/policy'
import { changeTable, type TableChange, type TableDifference, tableDifferences, type TableRule } from '@/lib/eoi/routing-table'
import { FieldsRefused, Forbidden, NotFound, Outdated } from '@/lib/errors'
import { recordAudit } from './audit'
import { publish } from './catalogue'

export type RoutingChange = Exclude<TableChange, { kind: 'restore' }> | { kind: 'restore'; version: number }

/**
 * Changes the routing table: a new version of the whole, in force for cases that are sent from now on; pages of sites name the new unit at once.
 * Returns the number of the version. Throws Forbidden; Outdated when somebody saved since `seen`; NotFound for a rule or version that is
 * not there, or a change that the last rule does not take; FieldsRefused for an unknown unit.
 */
export const changeRouting = (actor: SignedIn, seen: number, change: RoutingChange, now: Date): Promise<number> =>
  publish(async (tx) => {
    if (!canSetRules(actor)) throw new Forbidden()
    const [current] = await tx.select().from(routingVersions).orderBy(desc(routingVersions.version)).limit(1)
    if (!current || current.version !== seen) throw new Outdated()
    const next = changeTable(current.rules, change.kind === 'restore' ? { kind: 'restore', rules: await rulesOf(tx, change.version) } : change)
    if (!next) throw new NotFound()
    const differences = tableDifferences(current.rules, next)
    if (differences.length === 0) return current.version
    const wanted = [...new Set(next.map(({ unitId }) => unitId))]
    if ((await tx.$count(units, inArray(units.id, wanted))) !== wanted.length) throw new FieldsRefused({ unitId: 'choose' })

    const version = current.version + 1
    // Whoever comes second waits here, and then finds the number taken.
    const made = await tx.insert(routingVersions).values({ version, rules: [...next], at: now, userId: actor.userId, restoredFrom: change.kind === 'restore' ? change.version : null }).onConflictDoNothing().returning({ version: routingVersions.version })
    if (made.length === 0) throw new Outdated()
    await putInForce(tx, next, now)
    const restored = change.kind === 'restore' ? { version: change.version } : undefined
    if (restored) await recordAudit(tx, { actor, event: 'routing.restored', subject: { type: 'routing', id: String(version) }, after: { restoredFrom: restored.version }, at: now })
    else for (const difference of differences) await recordAudit(tx, { actor, event: `routing.${difference.kind}`, subject: { type: 'routing', id: String(version) }, ...statementsOf(difference), at: now })
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
