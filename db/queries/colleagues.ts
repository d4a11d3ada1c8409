import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { db, type Tx } from '../client'
import { eoiColleagues, users } from '../schema'

/** People whom the investor of a case lets read it, first invited first. `userId` is null until they have signed in. The caller has found the case for its actor. */
export const listColleagues = (eoiId: string, tx: Tx | ReturnType<typeof db> = db()) =>
  tx
    .select({ id: eoiColleagues.id, email: eoiColleagues.email, right: eoiColleagues.right, userId: eoiColleagues.userId, name: users.name, at: eoiColleagues.at, locale: users.locale, muted: users.mutedMails, gone: sql<boolean>`${users.deactivatedAt} is not null` })
    .from(eoiColleagues)
    .leftJoin(users, eq(users.id, eoiColleagues.userId))
    .where(and(eq(eoiColleagues.eoiId, eoiId), isNull(eoiColleagues.endedAt)))
    .orderBy(asc(eoiColleagues.at), asc(eoiColleagues.email))
export type Colleague = Awaited<ReturnType<typeof listColleagues>>[number]
