import { and, arrayOverlaps, asc, eq, lt, ne, notExists, or, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { organisationMatches, organisations } from '@/db/schema'
import { blocksOf, likeness, nameKey, nameRules, similarEnough } from '@/lib/organisations/name'

/** So many names that share a block are compared; so many of them are suggested. */
const [compared, suggested] = [200, 5]
/** Rows that are made again in one transaction. */
const batch = 200

/** Keeps which known organisations may be this one: those of its mail domain first, then those with the most similar names. What was suggested before stays as it is. */
export async function suggestMatches(tx: Tx, { id, name, nameBlocks, mailDomain }: Pick<typeof organisations.$inferSelect, 'id' | 'name' | 'nameBlocks' | 'mailDomain'>): Promise<void> {
  const alike = or(mailDomain ? eq(organisations.mailDomain, mailDomain) : undefined, nameBlocks.length > 0 ? arrayOverlaps(organisations.nameBlocks, nameBlocks) : undefined)
  if (!alike) return
  const known = tx.select({ one: sql`1` }).from(organisationMatches).where(or(
    and(eq(organisationMatches.organisationId, id), eq(organisationMatches.otherId, organisations.id)),
    and(eq(organisationMatches.otherId, id), eq(organisationMatches.organisationId, organisations.id)),
  ))
  const rows = await tx.select({ id: organisations.id, name: organisations.name, mailDomain: organisations.mailDomain }).from(organisations).where(and(ne(organisations.id, id), alike, notExists(known))).limit(compared)
  const matches = rows
    .map((row) => ({ otherId: row.id, byDomain: mailDomain !== null && row.mailDomain === mailDomain, similar: likeness(name, row.name) }))
    .filter(({ byDomain, similar }) => byDomain || similar >= similarEnough)
    .toSorted((a, b) => Number(b.byDomain) - Number(a.byDomain) || b.similar - a.similar)
    .slice(0, suggested)
  if (matches.length === 0) return
  await tx.insert(organisationMatches).values(matches.map(({ otherId, byDomain }) => ({ organisationId: id, otherId, reason: byDomain ? ('mail-domain' as const) : ('similar-name' as const) }))).onConflictDoNothing()
}

/**
 * Makes keys and blocks again that older rules made, as after an update, and suggests what the newer rules find: the later of two rows that are alike
 * finds the one before. Instances that start together share the work. Returns how many it made.
 */
export async function renewNames(): Promise<number> {
  for (let made = 0; ; ) {
    const rows = await db().transaction(async (tx) => {
      const old = await tx.select().from(organisations).where(lt(organisations.nameRules, nameRules)).orderBy(asc(organisations.createdAt), asc(organisations.id)).limit(batch).for('update', { skipLocked: true })
      for (const row of old) {
        const nameBlocks = blocksOf(row.name)
        await tx.update(organisations).set({ nameKey: nameKey(row.name), nameBlocks, nameRules, updatedAt: row.updatedAt }).where(eq(organisations.id, row.id))
        await suggestMatches(tx, { ...row, nameBlocks })
      }
      return old
    })
    if (rows.length === 0) return made
    made += rows.length
  }
}
