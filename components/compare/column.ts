import type { Values } from '@/lib/compare/differences'
import type { ComparedProject } from '@/lib/compare/project-values'
import type { ListingChoice } from '@/lib/eoi/listings'
import type { Localized } from '@/lib/locales'
import type { Named } from '@/lib/projects/record'

/** A project as a column shows it. */
export type ShownProject = ComparedProject & { slug: string; sector: Named; stageSourceId: string | null }

/** One listing of a comparison. */
export type Column = { item: ListingChoice; name: Localized; sample: boolean; values: Values; kind: 'project'; project: ShownProject }
