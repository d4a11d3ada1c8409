import { randomUUID } from 'node:crypto'
import { listUnsentDocuments } from '@/db/queries/documents'
import { findDraft, findProfile, listOpenDrafts } from '@/db/queries/eois'
import { listChoices, nameableChoices, type ShownListing, showListings } from '@/db/queries/inquiries'
import { listShortlist } from '@/db/queries/shortlist'
import type { SignedIn } from '@/lib/auth/roles'
import type { RefusedFile } from '@/lib/documents/limits'
import { refusedFilesOf } from '@/lib/documents/refused'
import { checkAnswers, type EoiErrors, eoiFields, type EoiPage, eoiPages } from '@/lib/eoi/fields'
import { type ListingChoice, listingChoices, listingKey, listingLimit } from '@/lib/eoi/listings'
import { filledIn } from '@/lib/eoi/profile'
import { pageOf, typedAnswers } from '@/lib/eoi/steps'
import { findParkedForm } from '@/server/parked'

/** The page that takes a kept form up again, in whatever language. */
export const eoiForm = '/eoi/new'
/** Under which stands what was refused of the files of a form whose answers were saved. */
export const eoiFiles = '/eoi/new/files'

/** What one page of the form shows. */
export type EoiForm = {
  /** Of the draft, which exists from the first save on. */
  id: string
  /** When it was saved last; null before the first save. */
  savedAt: Date | null
  page: EoiPage
  /** As typed: kept after the session had ended, else as saved. */
  values: Record<string, string>
  /** Only where the reader has been told to look at them. */
  errors: EoiErrors
  /** The token of a kept form whose answers are shown but not saved yet. */
  parked?: string
  listings: ShownListing[]
  /** What the reader keeps on the shortlist and the form does not name yet; on the first page. */
  offered: ShownListing[]
  /** Whether something on this page was filled in from the reader's last inquiry. */
  startedWith: boolean
  /** Answers that the address brought for later pages; a new form saves them with its first page. */
  carried: Record<string, string>
  /** What the address named and an inquiry cannot: withdrawn or never there, or a plot that its site's register does not have. */
  missing: ListingChoice[]
  /** What was uploaded to the draft, and what was not taken of the files that were posted last; on the last page. */
  documents: Awaited<ReturnType<typeof listUnsentDocuments>>
  refusedFiles: RefusedFile[]
  /** Drafts that the reader may want to go on with instead; on the first page of a new form. */
  drafts: Awaited<ReturnType<typeof listOpenDrafts>>
}

/**
 * The form as an address names it: a new one, or the actor's draft, with what was kept from a post without a session. Gives the
 * reference when the draft has been sent, undefined when there is no such draft for the actor. Changes nothing.
 */
export async function readEoiForm(actor: SignedIn, query: URLSearchParams, now: Date): Promise<EoiForm | { sent: string } | undefined> {
  const page = pageOf(query.get('step') ?? undefined)
  const parked = query.get('parked') ?? undefined
  const kept = await findParkedForm(parked, eoiForm, now)
  const id = query.get('draft') || kept?.draft?.at(-1)
  const draft = id ? await findDraft(actor, id) : undefined
  if (draft?.reference) return { sent: draft.reference }
  if (query.get('draft') && !draft && !kept) return undefined

  const named = listingChoices((name) => query.getAll(name))
  const asked = await nameableChoices(kept ? [...listingChoices((name) => kept[name] ?? []), ...named] : named)
  const choices = draft ? [...(await listChoices(draft.id)), ...asked.named] : asked.named
  const profile = await findProfile(actor)
  const brought = draft || kept ? {} : neededIn(query)
  const values = { ...(draft ? draft.answers : { ...profile, ...brought }), ...(kept && typedAnswers((name) => kept[name], page)) }
  const shown = await showListings(actor, [...new Map(choices.map((choice) => [listingKey(choice), choice])).values()].slice(0, listingLimit))
  return {
    id: id ?? randomUUID(), savedAt: draft?.updatedAt ?? null, page, values, parked: kept && parked,
    errors: query.get('check') ? checkAnswers(values, [page]).errors : {},
    listings: shown,
    offered: page === eoiPages[0] ? await offeredBeside(actor, shown) : [],
    startedWith: filledIn(values, profile).some((name) => eoiFields[name].page === page),
    carried: page === eoiPages[0] ? brought : {},
    missing: asked.missing,
    documents: draft && page === 'check' ? await listUnsentDocuments(actor, draft.id) : [],
    refusedFiles: [...refusedFilesOf(kept), ...refusedFilesOf(await findParkedForm(query.get('files') ?? undefined, eoiFiles, now))],
    drafts: !draft && !kept && page === eoiPages[0] ? await listOpenDrafts(actor) : [],
  }
}

/** The needs of a plot that the search for plots hands over in its address. */
const neededIn = (query: URLSearchParams): Record<string, string> =>
  Object.fromEntries((['ha', 'mw', 'gas', 'water', 'rail', 'by'] as const).flatMap((name) => (query.get(name) ? [[name, query.get(name)!.slice(0, 40)] as const] : [])))

/** The reader's shortlist without what the form names already, as long as there is room. */
async function offeredBeside(actor: SignedIn, named: readonly ShownListing[]): Promise<ShownListing[]> {
  const known = named.map(({ choice }) => listingKey(choice))
  const others = (await listShortlist(actor)).filter((choice) => !known.includes(listingKey(choice)))
  return showListings(actor, others.slice(0, listingLimit - known.length))
}
