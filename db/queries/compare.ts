import type { Actor } from '@/lib/auth/roles'
import { projectValues } from '@/lib/compare/project-values'
import type { ListingChoice } from '@/lib/eoi/listings'
import { findProject } from './project-page'

/** The columns of a comparison, in the order of `items`; what the actor may not read or does not exist is left out. */
export async function listColumns(actor: Actor, items: readonly ListingChoice[]) {
  const columns = await Promise.all(
    items.map(async (item) => {
      const project = item.project ? await findProject(actor, item.project) : undefined
      return project ? [{ item, kind: 'project' as const, name: project.name, sample: project.sample, values: projectValues(project), project }] : []
    }),
  )
  return columns.flat()
}
