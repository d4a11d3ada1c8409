import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { anyone, type Role, type SignedIn } from '@/lib/auth/roles'
import { confirmFigure } from './project-figures'
import { confirmStage } from './projects'
import { useDatabase } from '@/test/database'
import { db } from '@/db/client'
import { figures } from '@/db/schema'
import { listStaleFigures, listStaleStages } from '@/db/queries/stale'
import { countFacts } from '@/db/queries/trust'

const person = (role: Role): SignedIn => ({ role, userId: `${role}-1`, email: `${role}@people.test`, name: null, unitIds: [], headOf: [] })
const now = new Date('2026-11-22T06:00:00Z')
const today = '2026-11-22'

describe('what editors must confirm', () => {
  useDatabase({ facts: true })

  test('is what readers see as older than it should be, and what no single statement names', async () => {
    const [{ rows, total }, { stale }] = [await listStaleFigures(person('editor'), today, 1), await countFacts(anyone, today)]
    const marked = rows.filter(({ verify }) => verify).length
    expect(total).toBe(rows.length)
    expect(total).toBeGreaterThanOrEqual(stale)
    expect(total).toBeLessThanOrEqual(stale + marked)
    const dates = rows.map(({ asOf }) => asOf ?? '')
    expect(dates).toEqual(dates.toSorted())
  })

  test('leaves the list once confirmed', async () => {
    const [figure, stage] = [(await listStaleFigures(person('editor'), today, 1)).rows[0]!, (await listStaleStages(person('editor'), today, 1)).rows[0]!]
    await confirmFigure(person('editor'), { slug: figure.slug, figureId: figure.id }, now)
    await confirmStage(person('editor'), stage.id, now)
    expect((await listStaleFigures(person('editor'), today, 1)).rows.map(({ id }) => id)).not.toContain(figure.id)
    expect((await listStaleStages(person('editor'), today, 1)).rows.map(({ id }) => id)).not.toContain(stage.id)
    expect((await db().select().from(figures).where(eq(figures.id, figure.id)))[0]).toMatchObject({ confirmedAt: now })
  })

  test('is no list of investors, officers or visitors', async () => {
    for (const actor of [anyone, person('investor'), person('officer')]) {
      expect(await listStaleFigures(actor, today, 1)).toEqual({ rows: [], total: 0 })
      expect(await listStaleStages(actor, today, 1)).toEqual({ rows: [], total: 0 })
    }
  })
})
