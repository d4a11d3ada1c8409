import type { Listing } from '@/components/eoi/listing-card'
import type { Values } from '@/lib/compare/differences'
import type { ComparedPlot } from '@/lib/compare/plot-values'
import type { ComparedProject } from '@/lib/compare/project-values'
import type { Named } from '@/lib/projects/record'

/** A project as a column shows it. */
export type ShownProject = ComparedProject & { slug: string; sector: Named; stageSourceId: string | null }

/** One listing of a comparison. */
export type Column = { listing: Listing; values: Values } & ({ kind: 'project'; project: ShownProject } | { kind: 'plot'; plot: ComparedPlot })
