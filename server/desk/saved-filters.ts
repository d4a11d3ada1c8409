import { and, eq, ne } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { savedFilters, users } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { canUseDesk } from '@/lib/desk/policy'
import { longestName, mostSaved, queryParts, savedQuery } from '@/lib/desk/saved-filters'
import { ExpectedError, Forbidden, NotFound } from '@/lib/errors'

/** A name as it is kept, or ExpectedError `name-required`, `name-long`, or `name-taken` by another filter of the person. */
async function nameFor(tx: Tx, { userId }: SignedIn, typed: string, id?: string): Promise<string> {
  const name = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (!name) throw new ExpectedError('name-required')
  if ([...name].length > longestName) throw new ExpectedError('name-long')
  const taken = await tx.$count(savedFilters, and(eq(savedFilters.userId, userId), eq(savedFilters.name, name), id ? ne(savedFilters.id, id) : undefined))
  if (taken > 0) throw new ExpectedError('name-taken')
  return name
}

/** One change of a person's filters at a time: the names are looked at before they are written. */
const change = <Result>({ userId }: SignedIn, make: (tx: Tx) => Promise<Result>): Promise<Result> =>
  db().transaction(async (tx) => {
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update')
    return make(tx)
  })

/** Keeps a search of the desk under a name. Throws Forbidden for people without a desk, and the errors of `nameFor`, ExpectedError `too-many`. */
export async function saveFilter(actor: SignedIn, { name, query }: { name: string; query: string }, now: Date): Promise<void> {
  if (!canUseDesk(actor)) throw new Forbidden()
  await change(actor, async (tx) => {
    const values = { userId: actor.userId, name: await nameFor(tx, actor, name), query: savedQuery(queryParts(query.slice(0, 2000)), actor), at: now }
    if ((await tx.$count(savedFilters, eq(savedFilters.userId, actor.userId))) >= mostSaved) throw new ExpectedError('too-many')
    await tx.insert(savedFilters).values(values)
  })
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const own = ({ userId }: SignedIn, id: string) => and(eq(savedFilters.id, id), eq(savedFilters.userId, userId))

/** Gives one's own filter another name. Throws NotFound for what is not one's own, and the errors of `nameFor`. */
export async function renameFilter(actor: SignedIn, id: string, name: string): Promise<void> {
  if (!uuid.test(id)) throw new NotFound()
  await change(actor, async (tx) => {
    if ((await tx.$count(savedFilters, own(actor, id))) === 0) throw new NotFound()
    await tx.update(savedFilters).set({ name: await nameFor(tx, actor, name, id) }).where(own(actor, id))
  })
}

/** Deletes one's own filter. Throws NotFound for what is not one's own. */
export async function removeFilter(actor: SignedIn, id: string): Promise<void> {
  const removed = uuid.test(id) ? await db().delete(savedFilters).where(own(actor, id)).returning({ id: savedFilters.id }) : []
  if (removed.length === 0) throw new NotFound()
}
