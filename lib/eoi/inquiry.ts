import { amountUsd } from './fields'
import type { Inquiry } from './routing'

/** Sites by id, with the site that each is a part of. */
export type Places = ReadonlyMap<string, { parentId: string | null; districtIds: readonly string[] }>
/** The listing that leads an inquiry: a project, or a site with or without a plot. */
export type Lead = { projectId: string | null; plotCode: string | null; siteId: string | null; sectorId: string | null; projectDistricts: readonly string[] | null }

/** What routing looks at: the listing that leads, with its site and what that is a part of; without a listing, what the form asked. */
export function inquiryOf(lead: Lead | undefined, answers: Record<string, string>, places: Places): Inquiry {
  const siteIds: string[] = []
  const districtIds = new Set(lead?.projectDistricts ?? [])
  for (let siteId = lead?.siteId ?? null; siteId && !siteIds.includes(siteId); ) {
    siteIds.push(siteId)
    const site = places.get(siteId)
    // The project's own districts are more exact than those of a zone that spans several.
    if (districtIds.size === 0) site?.districtIds.forEach((id) => districtIds.add(id))
    siteId = site?.parentId ?? null
  }
  if (!lead && answers.district) districtIds.add(answers.district)
  return {
    siteIds, projectId: lead?.projectId ?? null, plotCode: lead?.plotCode ?? null, sectorId: lead?.sectorId ?? (answers.sector || null),
    districtIds: [...districtIds], country: answers.country || null, amountUsd: amountUsd(answers), kind: lead ? 'investment' : answers.kind || 'investment',
  }
}
