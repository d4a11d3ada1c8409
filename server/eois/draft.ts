import { and, eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { findProfile } from '@/db/queries/eois'
import { nameableChoices } from '@/db/queries/inquiries'
import { documents, eoiListings, eois } from '@/db/schema'
import { ownedBy } from '@/db/visibility'
import { eoiFieldNames } from '@/lib/eoi/fields'
import { type ListingChoice, listingLimit } from '@/lib/eoi/listings'
import { canInquire } from '@/lib/eoi/policy'
import type { SignedIn } from '@/lib/auth/roles'
import { NotFound } from '@/lib/errors'
import type { Locale } from '@/lib/locales'
import { storage } from '@/server/documents/storage'

/** Far above every rule's own limit, so that a refused text comes back whole. */
const keptLength = 50_000
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** What a page of the form was posted with. */
export type Typed = { id?: string; answers: Record<string, string>; listings?: readonly ListingChoice[]; newListings?: readonly ListingChoice[]; locale: Locale }

export type SavedDraft = {
  id: string
  /** Set when the draft has been sent: then nothing was saved. */
  reference: string | null
  answers: Record<string, string>
}

/**
 * Saves what was typed, checked or not: a draft takes everything that fits. The form names its draft before it exists, so a
 * first page that is posted twice starts one draft; an id that belongs to somebody else is never written, a new draft is
 * started instead. A new draft begins with what the investor's last inquiry said of company and person. Only the fields in `answers` change. `listings` replace those of the draft when given, `newListings` are those of a draft
 * that has to be started; unknown ones are left out, and a plot
 * that is not in its site's register gives way to the site. Throws NotFound for anybody but an investor.
 */
export const saveDraft = (actor: SignedIn, typed: Typed, now: Date): Promise<SavedDraft> => db().transaction((tx) => save(tx, actor, typed, now))

/** Sees that the draft is there which a form names, before something else is kept with it. Throws NotFound when it was sent or is somebody else's. */
export const beginDraft = (actor: SignedIn, id: string, locale: Locale, now: Date): Promise<void> =>
  db().transaction(async (tx) => {
    const draft = await save(tx, actor, { id, answers: {}, locale }, now)
    if (draft.id !== id || draft.reference) throw new NotFound()
  })

async function save(tx: Tx, actor: SignedIn, typed: Typed, now: Date): Promise<SavedDraft> {
  const draft = await openDraft(tx, actor, typed, now)
  if (!draft.reference) await keepDraft(tx, draft, typed, now)
  return draft
}

export type OpenDraft = SavedDraft & { /** There was none: it has been begun now. */ started: boolean }

/**
 * The draft of the actor that a form names, locked, or a new one: with what was typed now in its answers, and nothing of that saved yet. One that
 * was sent comes as it was sent. Throws NotFound for anybody but an investor.
 */
export async function openDraft(tx: Tx, actor: SignedIn, typed: Typed, now: Date): Promise<OpenDraft> {
  const answers = Object.fromEntries(eoiFieldNames.filter((name) => name in typed.answers).map((name) => [name, typed.answers[name]!.slice(0, keptLength)]))
  if (!canInquire(actor)) throw new NotFound()
  const { row, started } = await ownDraft(tx, actor, typed.id, typed.locale, now)
  if (row.reference) return { id: row.id, reference: row.reference, answers: row.answers, started }
  return { id: row.id, reference: null, answers: { ...(started && (await findProfile(actor, tx))), ...row.answers, ...answers }, started }
}

/** Saves the answers of a draft that was opened, and the listings that were chosen. */
export async function keepDraft(tx: Tx, { id, answers, started }: OpenDraft, typed: Typed, now: Date): Promise<void> {
  await tx.update(eois).set({ answers, locale: typed.locale, version: sql`${eois.version} + 1`, updatedAt: now }).where(eq(eois.id, id))
  const listings = started ? (typed.listings ?? typed.newListings) : typed.listings
  if (listings) await replaceListings(tx, id, listings)
}

/** The actor's EOI with this id, locked; a new draft when there is none. */
async function ownDraft(tx: Tx, actor: SignedIn, id: string | undefined, locale: Locale, now: Date): Promise<{ row: typeof eois.$inferSelect; started: boolean }> {
  const fresh = { ownerId: actor.userId, locale, createdAt: now, updatedAt: now }
  if (id && uuid.test(id)) {
    const own = () => tx.select().from(eois).where(and(eq(eois.id, id), ownedBy(actor))).for('update')
    const [known] = await own()
    if (known) return { row: known, started: false }
    const [made] = await tx.insert(eois).values({ id, ...fresh }).onConflictDoNothing().returning()
    if (made) return { row: made, started: true }
    // The same first page, posted twice at once: the other one has just made the draft.
    const [row] = await own()
    if (row) return { row, started: false }
  }
  const [row] = await tx.insert(eois).values(fresh).returning()
  return { row: row!, started: true }
}

async function replaceListings(tx: Tx, eoiId: string, choices: readonly ListingChoice[]): Promise<void> {
  const { named } = await nameableChoices(choices, tx)
  const rows = named.slice(0, listingLimit).map(({ project, site, plot }, position) => (project ? { eoiId, position, projectId: project } : { eoiId, position, siteId: site!, plotCode: plot ?? null }))
  await tx.delete(eoiListings).where(eq(eoiListings.eoiId, eoiId))
  if (rows.length > 0) await tx.insert(eoiListings).values(rows)
}

/** Throws a draft away with its documents, at its writer's wish. Throws NotFound when it is not theirs or was sent. */
export async function discardDraft(actor: SignedIn, id: string): Promise<void> {
  if (!uuid.test(id)) throw new NotFound()
  const contents = await db().transaction(async (tx) => {
    const [draft] = await tx.select({ id: eois.id }).from(eois).where(and(eq(eois.id, id), ownedBy(actor), eq(eois.state, 'draft'))).for('update')
    if (!draft) throw new NotFound()
    const kept = await tx.delete(documents).where(eq(documents.eoiId, id)).returning({ key: documents.storageKey })
    await tx.delete(eois).where(eq(eois.id, id))
    return kept
  })
  for (const { key } of contents) await storage().delete(key)
}
