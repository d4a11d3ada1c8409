import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { districts, figures, projects, sectors, sites } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { turkistanDay } from '@/lib/dates'
import { FieldsRefused, Forbidden, NotFound, Outdated } from '@/lib/errors'
import { changesBetween } from '@/lib/projects/changes'
import { citedSources } from '@/lib/projects/cited-sources'
import type { ProjectValues } from '@/lib/projects/fields'
import { canEdit } from '@/lib/projects/policy'
import { stageErrors } from '@/lib/projects/rules'
import { searchTextOf } from '@/lib/projects/search-text'
import type { SourceChoice } from '@/lib/sources/fields'
import { afterEdit, type TextsChanged } from '@/lib/trust/translations'
import { recordAudit } from './audit'
import { publish } from './catalogue'
import { settleSource } from './sources'

type Project = typeof projects.$inferSelect
/** A record and the version of it that the editor saw when the form was made. */
export type SeenProject = { slug: string; version: number }

/** The project, locked until the transaction ends. Throws Forbidden or NotFound. */
export async function lockProject(tx: Tx, actor: SignedIn, slug: string): Promise<Project> {
  if (!canEdit(actor)) throw new Forbidden()
  const [project] = await tx.select().from(projects).where(eq(projects.id, slug)).for('update')
  if (!project) throw new NotFound()
  return project
}

/**
 * Saves fields of a project, and the source of its stage when that is among them; the public page shows them on the next
 * request. Throws Forbidden, NotFound, Outdated when somebody saved since the form was made, FieldsRefused for
 * values that contradict each other or name nothing.
 */
export const updateProject = (actor: SignedIn, seen: SeenProject, values: Partial<ProjectValues>, source: SourceChoice | undefined, now: Date): Promise<void> =>
  publish(async (tx) => {
    const before = await lockProject(tx, actor, seen.slug)
    if (before.version !== seen.version) throw new Outdated()
    const changes: Partial<Project> = { ...values }
    if (values.stage) {
      const errors = stageErrors(before, { stage: values.stage, stageAsOf: values.stageAsOf ?? null }, source, turkistanDay(now))
      if (Object.keys(errors).length > 0) throw new FieldsRefused(errors)
      if (source) changes.stageSourceId = await settleSource(tx, actor, source, now)
    }
    if (values.sectorId && values.sectorId !== before.sectorId) changes.isicDivision = await isicDivisionOf(tx, values.sectorId)
    await checkNames(tx, changes)
    const changed = changesBetween(before, changes)
    if (!changed) return
    // Whoever confirmed the former stage did not confirm this one.
    if (['stage', 'stageAsOf', 'stageSourceId'].some((name) => name in changed.after)) changes.stageConfirmedAt = null
    changes.textsChanged = textsAfter(before, changes, now)
    await storeChange(tx, actor, before, changes, { event: 'project.updated', ...changed }, now)
  })

/**
 * An editor has read the source of the stage again and confirms that the project still stands there: readers see the day.
 * Once a day is enough. Throws Forbidden, NotFound.
 */
export const confirmStage = (actor: SignedIn, slug: string, now: Date): Promise<void> =>
  publish(async (tx) => {
    const before = await lockProject(tx, actor, slug)
    const [former, today] = [before.stageConfirmedAt && turkistanDay(before.stageConfirmedAt), turkistanDay(now)]
    if (former === today) return
    await storeChange(tx, actor, before, { stageConfirmedAt: now }, { event: 'stage.confirmed', before: { confirmedOn: former }, after: { stage: before.stage, confirmedOn: today } }, now)
  })

/**
 * Writes what changed together with everything that follows from it: search text, list of sources, version and audit.
 * The audit names the version that the change made.
 */
export async function storeChange(tx: Tx, actor: SignedIn, before: Project, changes: Partial<Project>, entry: { event: string; before?: object; after?: object }, now: Date): Promise<void> {
  const after = { ...before, ...changes }
  const version = before.version + 1
  const shown = await tx.select({ sourceId: figures.sourceId }).from(figures).where(and(eq(figures.projectId, before.id), isNull(figures.retiredAt))).orderBy(asc(figures.position), asc(figures.createdAt))
  await tx
    .update(projects)
    .set({ ...changes, searchText: searchTextOf(after), sourceIds: citedSources(after, shown), version, updatedAt: now })
    .where(eq(projects.id, before.id))
  await recordAudit(tx, { actor, event: entry.event, subject: { type: 'project', id: before.id }, before: entry.before, after: { ...entry.after, version }, at: now })
}

const translated = ['name', 'summary', 'location', 'notes'] as const

/** Which texts have languages that are older than another one, after these changes. */
function textsAfter(before: Project, changes: Partial<Project>, now: Date): TextsChanged {
  const after = { ...before.textsChanged }
  for (const field of translated) {
    if (!(field in changes)) continue
    const marks = afterEdit(before[field], changes[field], before.textsChanged[field], now.toISOString())
    if (marks) after[field] = marks
    else delete after[field]
  }
  return after
}

/** An editor has compared the languages of a project's texts and confirms that they say the same. Throws Forbidden, NotFound. */
export const confirmTexts = (actor: SignedIn, slug: string, now: Date): Promise<void> =>
  publish(async (tx) => {
    const before = await lockProject(tx, actor, slug)
    if (Object.keys(before.textsChanged).length === 0) return
    await storeChange(tx, actor, before, { textsChanged: {} }, { event: 'texts.confirmed' }, now)
  })

async function isicDivisionOf(tx: Tx, sectorId: string): Promise<string> {
  const [sector] = await tx.select({ isicDivision: sectors.isicDivision }).from(sectors).where(eq(sectors.id, sectorId))
  if (!sector) throw new FieldsRefused({ sectorId: 'choose' })
  return sector.isicDivision
}

/** Sites and districts are chosen from lists; a form that names others was not made by the portal. */
async function checkNames(tx: Tx, { siteId, districtIds }: Partial<Project>): Promise<void> {
  if (siteId && (await tx.$count(sites, eq(sites.id, siteId))) === 0) throw new FieldsRefused({ siteId: 'choose' })
  const wanted = [...new Set(districtIds ?? [])]
  if (wanted.length > 0 && (await tx.$count(districts, inArray(districts.id, wanted))) !== wanted.length) throw new FieldsRefused({ districtIds: 'choose' })
}
