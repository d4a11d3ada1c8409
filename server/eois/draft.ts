import { and, eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { eoiListings, eois, projects, sites } from '@/db/schema'
import { eoiFieldNames } from '@/lib/eoi/fields'
import { type SignedIn } from '@/lib/auth/roles'
import { NotFound } from '@/lib/errors'
import type { Locale } from '@/lib/locales'

/** A listing as the form's address names it; a plot comes with its site. */
export type ListingChoice = { project?: string; site?: string; plot?: string }

const listingLimit = 10

/**
 * Saves what was typed, checked or not: a draft takes everything that fits. Starts a draft when `id` is not given. Only the fields in
 * `answers` change. Listings are replaced when given; unknown ones are left out. Returns the draft's id.
 * Throws NotFound for somebody else's draft; a draft that was sent in the meantime stays as it was sent.
 */
export function saveDraft(actor: SignedIn, draft: { id?: string; answers: Record<string, string>; listings?: ListingChoice[]; locale: Locale }, now: Date): Promise<string> {
  return db().transaction(async (tx) => {
    const answers = Object.fromEntries(eoiFieldNames.filter((name) => name in draft.answers).map((name) => [name, draft.answers[name]!.slice(0, 10_000)]))
    let id = draft.id
    if (id) {
      const [row] = await tx.select().from(eois).where(and(eq(eois.id, id), eq(eois.ownerId, actor.userId))).for('update')
      if (!row) throw new NotFound()
      if (row.state !== 'draft') return row.id
      await tx.update(eois).set({ answers: { ...row.answers, ...answers }, locale: draft.locale, version: sql`${eois.version} + 1`, updatedAt: now }).where(eq(eois.id, id))
    } else {
      const [row] = await tx.insert(eois).values({ ownerId: actor.userId, answers, locale: draft.locale, createdAt: now, updatedAt: now }).returning({ id: eois.id })
      id = row!.id
    }
    if (draft.listings) await replaceListings(tx, id, draft.listings)
    return id
  })
}

async function replaceListings(tx: Tx, eoiId: string, choices: readonly ListingChoice[]): Promise<void> {
  await tx.delete(eoiListings).where(eq(eoiListings.eoiId, eoiId))
  const rows: (typeof eoiListings.$inferInsert)[] = []
  for (const { project, site, plot } of choices.slice(0, listingLimit)) {
    if (project && (await tx.$count(projects, eq(projects.id, project))) > 0) rows.push({ eoiId, position: rows.length, projectId: project })
    else if (site && (await tx.$count(sites, eq(sites.id, site))) > 0) rows.push({ eoiId, position: rows.length, siteId: site, plotCode: plot || null })
  }
  if (rows.length > 0) await tx.insert(eoiListings).values(rows)
}

/** Throws a draft away, at its writer's wish. Throws NotFound when it is not theirs or was sent. */
export async function discardDraft(actor: SignedIn, id: string): Promise<void> {
  const gone = await db().delete(eois).where(and(eq(eois.id, id), eq(eois.ownerId, actor.userId), eq(eois.state, 'draft'))).returning({ id: eois.id })
  if (gone.length === 0) throw new NotFound()
}
