import { projectQuery } from '@/lib/paths'
import type { PublishedType } from './records'

const several = new Set(['sector', 'stage', 'district', 'country', 'site', 'seeks', 'type', 'status', 'rail', 'ready'])
const parameter = <T extends string>(name: T) => ({ name, many: several.has(name) })

/** How amounts are displayed and the map: nothing to the API. `page` and `limit` are those of every list. */
const display = ['show', 'view', 'page'] as const
type ProjectParameter = Exclude<(typeof projectQuery)[number], (typeof display)[number]>
const ofProjects = projectQuery.filter((name): name is ProjectParameter => !(display as readonly string[]).includes(name))

const ofPlots = ['type', 'district', 'status', 'minHa', 'power', 'rail', 'ready'] as const

/** The filters that a list of the API takes: those of its page. */
export const queryOf: Record<PublishedType, readonly { name: ProjectParameter | (typeof ofPlots)[number]; many: boolean }[]> = {
  projects: ofProjects.map(parameter),
  sites: ([...ofPlots, 'sort'] as const).map(parameter),
  plots: ofPlots.map(parameter),
  companies: [],
  agreements: [],
  events: [],
  incentives: [],
}
