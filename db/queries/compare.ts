import { asc, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { plotValues } from '@/lib/compare/plot-values'
import { projectValues } from '@/lib/compare/project-values'
import { plotSourceIds } from '@/lib/plots/record'
import { db } from '../client'
import { districts, sites } from '../schema'
import type { ShownListing } from './inquiries'
import { findPlot } from './plots'
import { findProject } from './project-page'
import { sourcesById } from './sources'

/** The columns of a comparison, in the order of `listings`; what the actor may not read is left out. `today` is YYYY-MM-DD in Turkistan. */
export async function listColumns(actor: Actor, listings: readonly ShownListing[], today: string) {
  const columns = await Promise.all(
    listings.map(async (listing) => {
      const { project: slug, site, plot: code } = listing.choice
      const project = slug ? await findProject(actor, slug) : undefined
      if (project) return [{ listing, kind: 'project' as const, values: projectValues(project), project }]
      const plot = site && code ? await plotWithPlace(actor, site, code) : undefined
      return plot ? [{ listing, kind: 'plot' as const, values: plotValues(plot, today), plot }] : []
    }),
  )
  return columns.flat()
}

async function plotWithPlace(actor: Actor, site: string, code: string) {
  const plot = await findPlot(actor, site, code)
  if (!plot) return undefined
  const [sources, places] = await Promise.all([
    sourcesById(plotSourceIds(plot)),
    db().select({ id: districts.id, name: districts.name }).from(districts).where(sql`${districts.id} = any (select unnest(${sites.districtIds}) from ${sites} where ${sites.id} = ${site})`).orderBy(asc(districts.position)),
  ])
  return { ...plot, sources, districts: places }
}
