import { and, asc, desc, eq, inArray, isNull, ne } from 'drizzle-orm'
import { type Actor, isSignedIn } from '@/lib/auth/roles'
import { openStates } from '@/lib/eoi/states'
import { db } from '../client'
import { documents, eoiColleagues, eois, erasures, investorProfiles, sessions, users } from '../schema'
import { documentsVisibleTo, ownedBy, peopleVisibleTo } from '../visibility'
import { listListings } from './eois'
import { listShortlist } from './shortlist'

/** What is stored of the actor beside their cases: account, sessions, profile, shortlist, drafts, cases of others that they read. */
export async function readOwnData(actor: Actor) {
  if (!isSignedIn(actor)) return undefined
  const [account] = await db()
    .select({ email: users.email, name: users.name, language: users.locale, timeZone: users.timeZone, mutedMails: users.mutedMails, createdAt: users.createdAt, lastSignInAt: users.lastSignInAt })
    .from(users).where(eq(users.id, actor.userId))
  const [profile] = await db().select({ answers: investorProfiles.answers, updatedAt: investorProfiles.updatedAt }).from(investorProfiles).where(eq(investorProfiles.userId, actor.userId))
  const drafts = await db().select({ id: eois.id, answers: eois.answers, language: eois.locale, updatedAt: eois.updatedAt }).from(eois).where(and(ownedBy(actor), eq(eois.state, 'draft'))).orderBy(asc(eois.createdAt))
  return {
    account,
    sessions: await db().select({ device: sessions.device, createdAt: sessions.createdAt, usedAt: sessions.usedAt }).from(sessions).where(eq(sessions.userId, actor.userId)).orderBy(desc(sessions.usedAt)),
    profile: profile ?? null,
    shortlist: await listShortlist(actor),
    drafts: await Promise.all(drafts.map(async (draft) => ({ ...draft, listings: await listListings(draft.id) }))),
    invitedTo: await db().select({ reference: eois.reference, right: eoiColleagues.right, since: eoiColleagues.at }).from(eoiColleagues).innerJoin(eois, eq(eois.id, eoiColleagues.eoiId)).where(and(eq(eoiColleagues.userId, actor.userId), isNull(eoiColleagues.endedAt))),
    erasures: await db().select({ requestedAt: erasures.requestedAt, doneAt: erasures.doneAt }).from(erasures).where(eq(erasures.userId, actor.userId)),
  }
}

/** References of the cases that the actor sent, in their order. */
export const listOwnReferences = async (actor: Actor): Promise<string[]> =>
  (await db().select({ reference: eois.reference }).from(eois).where(and(ownedBy(actor), ne(eois.state, 'draft'))).orderBy(asc(eois.submittedAt))).flatMap(({ reference }) => reference ?? [])

/** Where the documents of the actor's own cases lie; what others have not sent is not among them. */
export const listOwnContents = (actor: Actor) =>
  isSignedIn(actor)
    ? db()
        .select({ id: documents.id, storageKey: documents.storageKey, sha256: documents.sha256, side: documents.side })
        .from(documents).innerJoin(eois, eq(eois.id, documents.eoiId))
        .where(and(ownedBy(actor), isNull(documents.removedAt), documentsVisibleTo(actor)))
    : Promise.resolve([])

const openCasesOf = (userId: string) =>
  db().select({ reference: eois.reference }).from(eois).where(and(eq(eois.ownerId, userId), inArray(eois.state, [...openStates]))).orderBy(asc(eois.submittedAt))

/** The actor's request to be erased that waits, and the open cases that it waits, or would wait, for. */
export async function findErasure(actor: Actor): Promise<{ requestedAt: Date | undefined; open: string[] }> {
  if (!isSignedIn(actor)) return { requestedAt: undefined, open: [] }
  const [waiting] = await db().select({ requestedAt: erasures.requestedAt }).from(erasures).where(and(eq(erasures.userId, actor.userId), isNull(erasures.doneAt)))
  return { requestedAt: waiting?.requestedAt, open: (await openCasesOf(actor.userId)).flatMap(({ reference }) => reference ?? []) }
}

/** Requests to be erased that wait for open cases, oldest first, for those who see accounts. */
export async function listWaitingErasures(actor: Actor) {
  const rows = await db()
    .select({ userId: users.id, email: users.email, requestedAt: erasures.requestedAt })
    .from(erasures).innerJoin(users, eq(users.id, erasures.userId))
    .where(and(peopleVisibleTo(actor), isNull(erasures.doneAt)))
    .orderBy(asc(erasures.requestedAt))
  return Promise.all(rows.map(async (row) => ({ ...row, open: (await openCasesOf(row.userId)).flatMap(({ reference }) => reference ?? []) })))
}
