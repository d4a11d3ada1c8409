import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { findProject } from '@/db/queries/project-page'
import { listStaleTexts } from '@/db/queries/stale'
import { audit, catalogue, figures, projects } from '@/db/schema'
import { anyone, type Role, type SignedIn } from '@/lib/auth/roles'
import { FieldsRefused, Forbidden, NotFound, Outdated } from '@/lib/errors'
import type { ProjectField, ProjectValues } from '@/lib/projects/fields'
import type { FigureInput } from '@/lib/projects/figure-fields'
import { useDatabase } from '@/test/database'
import { addFigure, confirmFigure, replaceFigure, retireFigure } from './project-figures'
import { confirmStage, confirmTexts, updateProject } from './projects'

/** Each field has a column of its type; a mistake here is a compile error. */
const storable = (values: ProjectValues): Pick<typeof projects.$inferInsert, ProjectField> => values

const person = (role: Role): SignedIn => ({ role, userId: `${role}-1`, email: `${role}@people.test`, name: null, unitIds: [], headOf: [] })
const editor = person('editor')
const now = new Date('2026-11-22T06:00:00Z')
const slug = 'turkistan-eastern-bypass-road'
const stated: FigureInput = { kind: 'amount', value: '140700000.5', unit: 'USD', note: { en: 'As stated' }, asOf: '2026-11', source: { id: 'seed-001' }, headline: true }

const read = async (id = slug) => (await db().select().from(projects).where(eq(projects.id, id)))[0]!
const shown = (id = slug) => db().select().from(figures).where(and(eq(figures.projectId, id), isNull(figures.retiredAt))).orderBy(asc(figures.position))
const version = async () => (await db().select().from(catalogue))[0]!.version
const entries = (id = slug) => db().select().from(audit).where(eq(audit.subjectId, id)).orderBy(asc(audit.id))

describe('an editor changes a project', () => {
  const database = useDatabase({ facts: true, each: true })

  test('texts are saved with search text, version and audit, and the catalogue version rises with them', async () => {
    expect(storable).toBeTypeOf('function')
    const [before, catalogueBefore] = [await read(), await version()]
    await updateProject(editor, { slug, version: before.version }, { name: { ...before.name, ru: 'Объездная дорога «Восток»' } }, undefined, now)
    const after = await read()
    expect(after.name).toEqual({ ...before.name, ru: 'Объездная дорога «Восток»' })
    expect(after.searchText).toContain('объездная дорога «восток»')
    expect(after.searchText).toContain('prj-')
    expect(after.version).toBe(before.version + 1)
    expect(await version()).toBe(catalogueBefore + 1)
    expect(database.runtime.catalogue.version).toBe(catalogueBefore + 1)
    expect(await entries()).toMatchObject([{ event: 'project.updated', actor: 'editor-1', actorRole: 'editor', at: now, before: { name: { ru: before.name.ru } }, after: { name: { ru: 'Объездная дорога «Восток»' }, version: after.version } }])
  })

  test('a save without a change leaves no trace', async () => {
    const before = await read()
    await updateProject(editor, { slug, version: before.version }, { name: before.name, location: before.location }, undefined, now)
    expect((await read()).version).toBe(before.version)
    expect(await entries()).toEqual([])
  })

  test('the second of two editors is refused, and neither the record nor the catalogue version moves', async () => {
    const before = await read()
    await updateProject(editor, { slug, version: before.version }, { notes: { en: 'First' } }, undefined, now)
    const catalogueBefore = await version()
    await expect(updateProject(person('admin'), { slug, version: before.version }, { notes: { en: 'Second' } }, undefined, now)).rejects.toThrow(Outdated)
    expect((await read()).notes).toEqual({ en: 'First' })
    expect(await version()).toBe(catalogueBefore)
  })

  test('a stage is changed with its date and source only', async () => {
    const { version: seen } = await read()
    const facts = { stage: 'construction', stageAsOf: '2026-11-20' } as const
    await expect(updateProject(editor, { slug, version: seen }, facts, undefined, now)).rejects.toThrow(FieldsRefused)
    await updateProject(editor, { slug, version: seen }, facts, { create: { title: 'Work has begun', publisher: 'Түркістан облысының әкімдігі', date: '2026-11-20', kind: 'official', language: 'kk', url: null } }, now)
    expect(await read()).toMatchObject({ stage: 'construction', stageAsOf: '2026-11-20', stageSourceId: 'turkistan-oblysynyn-akimdigi-2026-11-20' })
    expect((await read()).sourceIds).toContain('turkistan-oblysynyn-akimdigi-2026-11-20')
    expect(await entries('turkistan-oblysynyn-akimdigi-2026-11-20')).toMatchObject([{ event: 'source.added' }])
  })

  test('two new sources of one publisher and day get different ids', async () => {
    const source = { create: { title: 'One', publisher: 'Akimat', date: '2026-11-20', kind: 'official', language: 'ru', url: null } } as const
    await addFigure(editor, slug, { ...stated, source }, now)
    await addFigure(editor, slug, { ...stated, kind: 'jobs_total', value: '5', unit: 'jobs', source }, now)
    expect((await shown()).map(({ sourceId }) => sourceId).sort()).toEqual(['akimat-2026-11-20', 'akimat-2026-11-20-2'])
  })

  test('sectors, sites and districts that do not exist are refused', async () => {
    const { version: seen } = await read()
    await expect(updateProject(editor, { slug, version: seen }, { sectorId: 'gold' }, undefined, now)).rejects.toThrow(FieldsRefused)
    await expect(updateProject(editor, { slug, version: seen }, { siteId: 'nowhere' }, undefined, now)).rejects.toThrow(FieldsRefused)
    await expect(updateProject(editor, { slug, version: seen }, { districtIds: ['arys', 'nowhere'] }, undefined, now)).rejects.toThrow(FieldsRefused)
  })

  test('the sources that are found again are those the facts were loaded with', async () => {
    for (const { id, version: seen, sourceIds, editorNotes } of await db().select().from(projects)) {
      await updateProject(editor, { slug: id, version: seen }, { notes: { en: `Checked. ${editorNotes?.length ?? 0}` } }, undefined, now)
      expect(new Set((await read(id)).sourceIds), id).toEqual(new Set(sourceIds))
    }
  })

  test('a figure is added exactly as stated, and its source becomes one of the project', async () => {
    await addFigure(editor, slug, { ...stated, source: { id: 'seed-004' } }, now)
    expect(await shown()).toMatchObject([{ value: '140700000.5000', unit: 'USD', asOf: '2026-11', sourceId: 'seed-004', headline: true, verify: false }])
    expect((await read()).sourceIds).toContain('seed-004')
  })

  test('a figure without a source or a date is refused by the command and by the database', async () => {
    const catalogueBefore = await version()
    await expect(addFigure(editor, slug, { ...stated, source: undefined as never }, now)).rejects.toThrow(FieldsRefused)
    await expect(addFigure(editor, slug, { ...stated, source: { id: 'no-such-source' } }, now)).rejects.toThrow(FieldsRefused)
    await expect(addFigure(editor, slug, { ...stated, asOf: '' }, now)).rejects.toThrow(FieldsRefused)
    await expect(addFigure(editor, slug, { ...stated, asOf: '2026-12' }, now)).rejects.toThrow(FieldsRefused)
    await expect(db().insert(figures).values({ projectId: slug, kind: 'amount', value: '1', unit: 'USD', sourceId: null as never })).rejects.toThrow()
    expect(await shown()).toEqual([])
    expect(await version()).toBe(catalogueBefore)
  })

  test('a replaced figure keeps its history', async () => {
    await addFigure(editor, slug, stated, now)
    const [former] = await shown()
    await replaceFigure(editor, { slug, figureId: former!.id }, { ...stated, value: '150000000' }, now)
    const [current, ...others] = await shown()
    expect(others).toEqual([])
    expect(current).toMatchObject({ value: '150000000.0000', position: former!.position, headline: true })
    const [retired] = await db().select().from(figures).where(eq(figures.id, former!.id))
    expect(retired).toMatchObject({ value: former!.value, sourceId: former!.sourceId, retiredAt: now })
    expect((await entries()).at(-1)).toMatchObject({ event: 'figure.replaced', before: { figure: { value: '140700000.5000' } }, after: { figure: { value: '150000000.0000' } } })
  })

  test('two editors cannot replace the same figure', async () => {
    await addFigure(editor, slug, stated, now)
    const figureId = (await shown())[0]!.id
    const tried = await Promise.allSettled([1, 2].map((n) => replaceFigure(editor, { slug, figureId }, { ...stated, value: String(n) }, now)))
    expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(tried.find((one) => one.status === 'rejected')).toMatchObject({ reason: expect.any(Outdated) })
    expect(await shown()).toHaveLength(1)
  })

  test('one amount leads', async () => {
    await addFigure(editor, slug, stated, now)
    await addFigure(editor, slug, { ...stated, value: '5', unit: 'KZT' }, now)
    expect((await shown()).map(({ unit, headline }) => [unit, headline])).toEqual([['USD', false], ['KZT', true]])
  })

  test('a retired figure is no longer shown, and its source leaves the project with it', async () => {
    await addFigure(editor, slug, { ...stated, source: { id: 'seed-004' } }, now)
    const [figure] = await shown()
    await retireFigure(editor, { slug, figureId: figure!.id }, now)
    expect(await shown()).toEqual([])
    expect((await read()).sourceIds).not.toContain('seed-004')
    await expect(retireFigure(editor, { slug, figureId: figure!.id }, now)).rejects.toThrow(Outdated)
    await expect(retireFigure(editor, { slug: 'another-project', figureId: figure!.id }, now)).rejects.toThrow(NotFound)
  })

  test('a confirmed figure is no longer marked', async () => {
    const [marked] = await db().select().from(figures).where(eq(figures.verify, true))
    await confirmFigure(editor, { slug: marked!.projectId, figureId: marked!.id }, now)
    expect((await db().select().from(figures).where(eq(figures.id, marked!.id)))[0]).toMatchObject({ verify: false, value: marked!.value })
    expect(await entries(marked!.projectId)).toMatchObject([{ event: 'figure.confirmed', before: { verify: true } }])
  })

  test('a confirmation shows its day, once a day, and a new value starts without one', async () => {
    await addFigure(editor, slug, stated, new Date('2026-11-01T06:00:00Z'))
    const [figure] = await shown()
    const history = async () => (await findProject(anyone, slug))!.kept.map(({ value, confirmedOn, retiredOn }) => [value, confirmedOn, retiredOn])
    expect(await history()).toEqual([['140700000.5000', null, null]])
    await confirmFigure(editor, { slug, figureId: figure!.id }, now)
    await confirmFigure(editor, { slug, figureId: figure!.id }, now)
    expect(await history()).toEqual([['140700000.5000', '2026-11-22', null]])
    expect((await entries()).filter(({ event }) => event === 'figure.confirmed')).toMatchObject([{ after: { confirmedOn: '2026-11-22' } }])
    await replaceFigure(editor, { slug, figureId: figure!.id }, { ...stated, value: '150000000' }, new Date('2026-12-01T06:00:00Z'))
    expect(await history()).toEqual([['150000000.0000', null, null], ['140700000.5000', '2026-11-22', '2026-12-01']])
  })

  test('a confirmed stage shows its day until the stage changes', async () => {
    const confirmedOn = async () => (await findProject(anyone, slug))!.stageConfirmedOn
    const before = await version()
    await confirmStage(editor, slug, now)
    expect(await confirmedOn()).toBe('2026-11-22')
    expect(await version()).toBe(before + 1)
    expect(await entries()).toMatchObject([{ event: 'stage.confirmed', after: { confirmedOn: '2026-11-22' } }])
    await updateProject(editor, { slug, version: (await read()).version }, { notes: { en: 'Something else' } }, undefined, now)
    expect(await confirmedOn()).toBe('2026-11-22')
    await updateProject(editor, { slug, version: (await read()).version }, { stage: 'construction', stageAsOf: '2026-11-20' }, { id: 'seed-001' }, now)
    expect(await confirmedOn()).toBeNull()
    for (const role of ['investor', 'officer'] as const) await expect(confirmStage(person(role), slug, now)).rejects.toThrow(Forbidden)
  })

  test('a text changed in one language says so in the others, until an editor confirms that they say the same', async () => {
    const before = await read()
    await updateProject(editor, { slug, version: before.version }, { summary: { ...before.summary, ru: 'Иначе' }, name: before.name }, undefined, now)
    expect((await findProject(anyone, slug))!.textsChanged).toEqual({ summary: { ru: now.toISOString() } })
    expect((await listStaleTexts(editor)).map(({ id }) => id)).toEqual([slug])
    for (const actor of [person('investor'), person('officer')]) {
      expect(await listStaleTexts(actor)).toEqual([])
      await expect(confirmTexts(actor, slug, now)).rejects.toThrow(Forbidden)
    }
    await confirmTexts(editor, slug, now)
    expect((await findProject(anyone, slug))!.textsChanged).toEqual({})
    expect((await entries()).map(({ event }) => event)).toEqual(['project.updated', 'texts.confirmed'])
  })

  test('investors and officers change nothing', async () => {
    await addFigure(editor, slug, stated, now)
    const [figure] = await shown()
    const [before, catalogueBefore] = [await read(), await version()]
    for (const role of ['investor', 'officer'] as const) {
      const stranger = { ...person(role), unitIds: ['dept-investment'], headOf: ['dept-investment'] }
      await expect(updateProject(stranger, { slug, version: before.version }, { notes: { en: 'Mine' } }, undefined, now)).rejects.toThrow(Forbidden)
      await expect(addFigure(stranger, slug, stated, now)).rejects.toThrow(Forbidden)
      await expect(replaceFigure(stranger, { slug, figureId: figure!.id }, stated, now)).rejects.toThrow(Forbidden)
      await expect(retireFigure(stranger, { slug, figureId: figure!.id }, now)).rejects.toThrow(Forbidden)
      await expect(confirmFigure(stranger, { slug, figureId: figure!.id }, now)).rejects.toThrow(Forbidden)
    }
    expect(await read()).toEqual(before)
    expect(await version()).toBe(catalogueBefore)
  })

  test('the audit can be added to and never changed', async () => {
    await addFigure(editor, slug, stated, now)
    for (const statement of [sql`update audit set actor = 'nobody'`, sql`delete from audit`, sql`truncate audit`]) {
      await expect(db().execute(statement)).rejects.toMatchObject({ cause: expect.objectContaining({ message: expect.stringContaining('append-only') }) })
    }
    expect(await entries()).toHaveLength(1)
  })
})
