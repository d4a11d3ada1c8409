import { and, eq, isNull, max } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { figures } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { turkistanDay } from '@/lib/dates'
import { FieldsRefused, NotFound, Outdated } from '@/lib/errors'
import type { FigureInput } from '@/lib/projects/figure-fields'
import { isAfter, isStatedDate } from '@/lib/stated-date'
import { publish } from './catalogue'
import { lockProject, storeChange } from './projects'
import { settleSource } from './sources'

type Figure = typeof figures.$inferSelect
/** A figure of a project, by its id: a figure never changes, so its id is also its version. */
export type SeenFigure = { slug: string; figureId: string }

/** Adds a figure. Throws Forbidden, NotFound, FieldsRefused. */
export const addFigure = (actor: SignedIn, slug: string, input: FigureInput, now: Date): Promise<void> =>
  publish(async (tx) => {
    const project = await lockProject(tx, actor, slug)
    const [last] = await tx.select({ position: max(figures.position) }).from(figures).where(eq(figures.projectId, slug))
    const added = await insertFigure(tx, actor, slug, input, (last?.position ?? -1) + 1, now)
    await storeChange(tx, actor, project, {}, { event: 'figure.added', after: { figure: statementOf(added) } }, now)
  })

/**
 * Puts a new value in the place of a shown one, which is retired and stays in the history. Throws Forbidden, NotFound,
 * Outdated when somebody replaced or retired it in the meantime, FieldsRefused.
 */
export const replaceFigure = (actor: SignedIn, { slug, figureId }: SeenFigure, input: FigureInput, now: Date): Promise<void> =>
  publish(async (tx) => {
    const project = await lockProject(tx, actor, slug)
    const former = await shownFigure(tx, slug, figureId)
    await tx.update(figures).set({ retiredAt: now, headline: false }).where(eq(figures.id, former.id))
    const added = await insertFigure(tx, actor, slug, input, former.position, now)
    await storeChange(tx, actor, project, {}, { event: 'figure.replaced', before: { figure: statementOf(former) }, after: { figure: statementOf(added) } }, now)
  })

/** Takes a figure off the public page; it stays in the history. Throws Forbidden, NotFound, Outdated. */
export const retireFigure = (actor: SignedIn, { slug, figureId }: SeenFigure, now: Date): Promise<void> =>
  publish(async (tx) => {
    const project = await lockProject(tx, actor, slug)
    const former = await shownFigure(tx, slug, figureId)
    await tx.update(figures).set({ retiredAt: now, headline: false }).where(eq(figures.id, former.id))
    await storeChange(tx, actor, project, {}, { event: 'figure.retired', before: { figure: statementOf(former) } }, now)
  })

/**
 * An editor has read the source and confirms that it states this value: readers see the day. Once a day is enough. Throws
 * Forbidden, NotFound, Outdated.
 */
export const confirmFigure = (actor: SignedIn, { slug, figureId }: SeenFigure, now: Date): Promise<void> =>
  publish(async (tx) => {
    const project = await lockProject(tx, actor, slug)
    const figure = await shownFigure(tx, slug, figureId)
    const today = turkistanDay(now)
    if (!figure.verify && figure.confirmedAt && turkistanDay(figure.confirmedAt) === today) return
    await tx.update(figures).set({ verify: false, confirmedAt: now }).where(eq(figures.id, figure.id))
    await storeChange(tx, actor, project, {}, { event: 'figure.confirmed', before: { verify: figure.verify, confirmedOn: figure.confirmedAt && turkistanDay(figure.confirmedAt) }, after: { figure: statementOf(figure), verify: false, confirmedOn: today } }, now)
  })

async function shownFigure(tx: Tx, slug: string, figureId: string): Promise<Figure> {
  const [figure] = /^[0-9a-f-]{36}$/.test(figureId) ? await tx.select().from(figures).where(and(eq(figures.id, figureId), eq(figures.projectId, slug))).for('update') : []
  if (!figure) throw new NotFound()
  if (figure.retiredAt) throw new Outdated()
  return figure
}

async function insertFigure(tx: Tx, actor: SignedIn, projectId: string, input: FigureInput, position: number, now: Date): Promise<Figure> {
  // The form has asked already; this holds for every other caller.
  if (!input.source) throw new FieldsRefused({ sourceId: 'source-required' })
  if (!isStatedDate(input.asOf)) throw new FieldsRefused({ asOf: 'required' })
  if (isAfter(input.asOf, turkistanDay(now))) throw new FieldsRefused({ asOf: 'date-future' })
  const { kind, value, unit, note, asOf, headline } = input
  const sourceId = await settleSource(tx, actor, input.source, now)
  // Rows and cards show one amount.
  if (headline) await tx.update(figures).set({ headline: false }).where(and(eq(figures.projectId, projectId), eq(figures.headline, true), isNull(figures.retiredAt)))
  const [added] = await tx.insert(figures).values({ projectId, kind, value, unit, note, asOf, sourceId, headline: headline && kind === 'amount', position, createdAt: now }).returning()
  return added!
}

/** What the audit keeps of a figure. */
const statementOf = ({ id, kind, value, unit, note, sourceId, asOf, headline }: Figure) => ({ id, kind, value, unit, note, sourceId, asOf, headline })
