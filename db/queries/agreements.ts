import { arrayContains, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { db } from '../client'
import { agreements, companies, events, projects } from '../schema'
import { shownColumns } from './shown-columns'

/** Name and present stage of the projects with these ids, in the order of the facts. */
const projectsNamed = async (ids: string[]) =>
  ids.length === 0
    ? []
    : db().select({ id: projects.id, name: projects.name, stage: projects.stage, stageAsOf: projects.stageAsOf }).from(projects).where(inArray(projects.id, ids)).orderBy(asc(projects.position))

/** All agreements, newest first and undated ones last, each with its projects as they stand now. Agreements are for everyone. */
export async function listAgreements(_actor: Actor) {
  const rows = await db().select(shownColumns(agreements)).from(agreements).orderBy(sql`${agreements.date} desc nulls last`, asc(agreements.position))
  const named = new Map((await projectsNamed([...new Set(rows.flatMap(({ projectIds }) => projectIds))])).map((project) => [project.id, project]))
  return rows.map((row) => ({ ...row, projects: row.projectIds.map((id) => named.get(id)).filter((project) => project !== undefined) }))
}
export type ListedAgreement = Awaited<ReturnType<typeof listAgreements>>[number]

/** The agreement with this slug, its projects, the event where it was signed and which parties have a page; undefined when there is none. */
export async function findAgreement(_actor: Actor, slug: string) {
  const [agreement] = await db().select(shownColumns(agreements)).from(agreements).where(eq(agreements.id, slug))
  if (!agreement) return undefined
  const names = agreement.parties.map(({ name }) => name)
  const [named, signedAt, partyPages] = await Promise.all([
    projectsNamed(agreement.projectIds),
    db().select({ id: events.id, name: events.name }).from(events).where(arrayContains(events.agreementIds, [slug])).orderBy(asc(events.position)),
    names.length === 0 ? [] : db().select({ id: companies.id, name: companies.name }).from(companies).where(inArray(companies.name, names)),
  ])
  return { ...agreement, projects: named, events: signedAt, companyIds: new Map(partyPages.map(({ id, name }) => [name, id])) }
}
