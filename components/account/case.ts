import type { Consents } from '@/lib/eoi/consents'
import type { ShownDocument } from '@/components/documents/document-list'
import type { Listing } from '@/components/eoi/listing-card'
import type { NamedReason } from '@/components/eoi/reasons'
import type { PromiseClock } from '@/lib/eoi/clock'
import type { ColleagueRight } from '@/lib/eoi/colleagues'
import type { EventKind, State } from '@/lib/eoi/states'
import type { Locale, Localized } from '@/lib/locales'

export type CaseEvent = {
  id: number
  at: Date
  kind: EventKind
  state: State
  substantive: boolean
  unitId: string | null
  data: { reason?: string; locale?: string; agreement?: string; from?: string; to?: string; into?: string; startsAt?: string; times?: number; refusedFiles?: unknown }
}
export type CaseMessage = { eventId: number; side: 'investor' | 'officer'; body: string; locale: Locale; at: Date; unitId: string | null; byMail: boolean; /** Who wrote on the investor's side, when it was not the reader. */ colleague: string | null }
export type NamedUnit = { id: string; name: Localized }

/** Somebody whom the investor let in; `joined` once they have signed in. */
export type CaseColleague = { id: string; email: string; name: string | null; right: ColleagueRight; joined: boolean }

/** A case as its investor, or a colleague of theirs, sees it. */
export type InvestorCase = {
  eoi: { id: string; reference: string; state: State; answers: Record<string, string>; locale: Locale; submittedAt: Date; sample: boolean }
  /** False for a colleague who was let in. */
  own: boolean
  ownerEmail: string
  colleagues: readonly CaseColleague[]
  unit: NamedUnit
  unitNames: ReadonlyMap<string, Localized>
  watching: readonly { name: Localized }[]
  held: readonly { name: Localized }[]
  events: readonly CaseEvent[]
  messages: readonly CaseMessage[]
  documents: readonly ShownDocument[]
  clocks: readonly PromiseClock[]
  routing?: { unitId?: string; position?: number; reasons: readonly NamedReason[] }
  listings: readonly Listing[]
  /** The inquiry in which this one goes on, when it was sent twice. */
  merged: { reference: string; readable: boolean } | undefined
  agreement?: { id: string; title: Localized }
  consents: Consents
}
