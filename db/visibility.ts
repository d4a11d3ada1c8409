import { and, eq, exists, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { canAdminister } from '@/lib/auth/policy'
import { type Actor, isSignedIn } from '@/lib/auth/roles'
import { canEditPlots } from '@/lib/plots/policy'
import { canEdit, canReadAudit } from '@/lib/projects/policy'
import { canEditReplies } from '@/lib/replies/policy'
import { db } from './client'
import { audit, cannedReplies, documents, eoiColleagues, eois, eoiUnits, translationRequests } from './schema'

/*
 * Which rows an actor may read, as conditions. Every query that reads one of these tables for somebody starts here, so what one may
 * not see looks as if it were missing. test/rights/mutations.db.test.ts replaces each of them by `true`, and finds that a test sees it.
 */

/**
 * Cases the actor may read (decision 022): investors their own and those that a colleague
 * let them into, officers those that their units hold, watch or held, admins all
 * that were submitted, editors and visitors none. With `few` the units of a case are looked up for each case that the rest of the
 * statement leaves, instead of reading all cases of the units first: the offset keeps the planner from it.
 */
export function casesVisibleTo(actor: Actor, { few = false }: { few?: boolean } = {}): SQL {
  if (!isSignedIn(actor)) return sql`false`
  const submitted = ne(eois.state, 'draft')
  switch (actor.role) {
    case 'investor': return or(ownedBy(actor), and(submitted, invitedTo(actor)))!
    case 'officer':
      return actor.unitIds.length === 0
        ? sql`false`
        : and(submitted, few ? sql`exists (${inUnits(actor.unitIds)} offset 0)` : exists(inUnits(actor.unitIds)))!
    case 'admin': return submitted
    case 'editor': return sql`false`
  }
}

const inUnits = (unitIds: readonly string[]) => db().select({ one: sql`1` }).from(eoiUnits).where(and(eq(eoiUnits.eoiId, eois.id), inArray(eoiUnits.unitId, [...unitIds])))

/**
 * Those of them that an officer's units hold, of which the officer's lists are made: for admins all that were submitted, for everybody else
 * none. The unit is read from the case itself, so an index finds them.
 */
export function casesHeldBy(actor: Actor): SQL {
  if (!isSignedIn(actor) || (actor.role !== 'officer' && actor.role !== 'admin')) return sql`false`
  const submitted = ne(eois.state, 'draft')
  if (actor.role === 'admin') return submitted
  return actor.unitIds.length === 0 ? sql`false` : and(submitted, inArray(eois.unitId, [...actor.unitIds]))!
}

/** Drafts and cases of the actor's own. */
export const ownedBy = (actor: Actor): SQL => (isSignedIn(actor) ? eq(eois.ownerId, actor.userId) : sql`false`)

/** Cases that somebody let the actor into, and did not end. */
export const invitedTo = (actor: Actor): SQL =>
  isSignedIn(actor)
    ? exists(db().select({ one: sql`1` }).from(eoiColleagues).where(and(eq(eoiColleagues.eoiId, eois.id), eq(eoiColleagues.userId, actor.userId), isNull(eoiColleagues.endedAt))))
    : sql`false`

/** Documents that went with a message or with the inquiry itself. What is not sent is its uploader's alone. */
export const sentDocuments: SQL = or(isNotNull(documents.messageId), isNotNull(documents.eventId))!
export const unsentDocuments: SQL = and(isNull(documents.messageId), isNull(documents.eventId))!

/** Documents of a case that the actor may read: those that were sent, and what they have uploaded themself. Stands beside `casesVisibleTo`. */
export const documentsVisibleTo = (actor: Actor): SQL =>
  isSignedIn(actor) ? or(sentDocuments, eq(documents.uploadedBy, actor.userId))! : sql`false`

/** Mails; only admins read them: some hold a link that signs in. */
export const mailsVisibleTo = (actor: Actor): SQL => (canAdminister(actor) ? sql`true` : sql`false`)

/** Accounts of people; only admins read them. */
export const peopleVisibleTo = (actor: Actor): SQL => (canAdminister(actor) ? sql`true` : sql`false`)

/** Units with their people, mailbox and promises; only admins edit them. */
export const unitsEditableBy = (actor: Actor): SQL => (canAdminister(actor) ? sql`true` : sql`false`)

/** Entries of the audit: admins all, editors those of the listings and sources that they edit. */
export const auditVisibleTo = (actor: Actor): SQL =>
  canReadAudit(actor) ? sql`true` : canEdit(actor) ? sql`${audit.subjectType} in ('project', 'plot', 'build-class', 'source')` : sql`false`

/** Texts to be translated: whom they were asked of, and who asked. That gives no right to the case. */
export const translationsOf = (actor: Actor): SQL =>
  isSignedIn(actor) && actor.role === 'officer' ? sql`(${translationRequests.translatorId} = ${actor.userId} or ${translationRequests.requestedBy} = ${actor.userId})` : sql`false`

/** Texts to begin a reply with, in their room: admins all, heads those of their units. */
export function repliesEditableBy(actor: Actor): SQL {
  if (actor.role === 'admin') return sql`true`
  return isSignedIn(actor) && canEditReplies(actor) ? inArray(cannedReplies.unitId, [...actor.headOf]) : sql`false`
}

/** Projects, figures and what an editor chooses from. */
export const projectsEditableBy = (actor: Actor): SQL => (canEdit(actor) ? sql`true` : sql`false`)

/** Plots and the months of building. */
export const plotsEditableBy = (actor: Actor): SQL => (canEditPlots(actor) ? sql`true` : sql`false`)
