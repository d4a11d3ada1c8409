import type { Locale, Localized } from '@/lib/locales'
import type { Stage } from '@/lib/projects/stages'
import type { SourceRef } from '@/lib/sources/evidence'
import type { SiteType } from '@/lib/sites/types'

type Sourced<T> = { value: T; sourceId: string; note?: Localized }
type SourcedText = { text: Localized; sourceId: string }
type Named = { id: string; name: Localized }

/** A site as its page shows it; areas in hectares, dates as stated. */
export type Site = {
  id: string
  name: Localized
  type: SiteType
  parent: Named | undefined
  children: Named[]
  status: (Sourced<string> & { text: Localized }) | null
  areaHa: Sourced<number> | null
  established: Sourced<string> | null
  validUntil: Sourced<string> | null
  managementCompany: (Sourced<string> & { text: Localized }) | null
  subzones: { name: Localized; areaHa: number | null; sourceId: string; siteId: string | null }[]
  priorityActivities: SourcedText[]
  infrastructure: SourcedText[]
  stats: (SourcedText & { asOf: string | null })[]
  contradictions: Localized[]
  notes: Localized | null
  latitude: number | null
  longitude: number | null
  locationNote: Localized | null
  locationSourceId: string | null
  locationVerify: boolean
  districts: Named[]
  residents: { id: string; name: string; nativeName: string | null; country: string; description: Localized | null }[]
  projects: { id: string; name: Localized; stage: Stage; siteId: string | null }[]
  incentives: { id: string; name: Localized; category: string; validFrom: string | null; validTo: string | null; verify: boolean }[]
  unit: { name: Localized; firstReplyDays: number; substantiveDays: number } | undefined
  sample: boolean
}

/** What each part of a site's page is given. */
export type SitePart = { site: Site; sources: ReadonlyMap<string, SourceRef>; locale: Locale }
