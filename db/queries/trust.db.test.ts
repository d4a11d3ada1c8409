import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { anyone } from '@/lib/auth/roles'
import { ageOf } from '@/lib/trust/age'
import { useDatabase } from '@/test/database'
import { db } from '../client'
import { figures, projects, sources } from '../schema'
import { countFacts, figureDate, figureIsStale, stageIsStale } from './trust'

const today = '2026-11-22'

describe('how old facts are', () => {
  useDatabase({ facts: true })

  test('is the same in the database as in the rule, whatever the date', async () => {
    const dates = [null, '2025', '2024', '2025-11', '2025-10', '2024-02', '2025-11-22', '2025-11-21', '2026-05-22', '2026-05-21', '2024-02-29']
    const confirmed = [null, '2025-11-21T18:59:00Z', '2025-11-21T19:00:00Z', '2026-11-22T06:00:00Z']
    await db().insert(sources).values({ id: 'undated', title: 'A', publisher: 'B', language: 'en', kind: 'news' })
    await db().insert(figures).values(dates.flatMap((asOf) => confirmed.map((at) => ({ projectId: 'cherry-agropark', kind: 'area_ha' as const, value: '1', unit: 'ha', sourceId: 'undated', asOf, confirmedAt: at ? new Date(at) : null }))))
    const rows = await db().select({ asOf: figureDate, confirmedAt: figures.confirmedAt, stale: figureIsStale(today) }).from(figures).innerJoin(sources, eq(sources.id, figures.sourceId))
    for (const { asOf, confirmedAt, stale } of rows) {
      const confirmedOn = confirmedAt && new Date(confirmedAt.getTime() + 5 * 3_600_000).toISOString().slice(0, 10)
      expect(stale, `${asOf} ${confirmedOn}`).toBe(ageOf('figure', { asOf, confirmedOn }, today).state !== 'current')
    }
    for (const { asOf, stale } of await db().select({ asOf: projects.stageAsOf, stale: stageIsStale(today) }).from(projects)) {
      expect(stale, String(asOf)).toBe(ageOf('stage', { asOf, confirmedOn: null }, today).state !== 'current')
    }
  })

  test('counts shown figures only, each of which names a source', async () => {
    const before = await countFacts(anyone, today)
    expect(before.sourced).toBe(before.figures)
    expect(before.stale).toBeLessThanOrEqual(before.figures)
    expect(before.former).toBe(0)
    // A year counts as its last day, so that nothing looks older than it may be.
    expect([before.oldest, before.newest]).toEqual(['2024-02', '2026-05-22'])
    const [one] = await db().select({ id: figures.id }).from(figures).where(eq(figures.projectId, 'textile-cluster-lihua'))
    await db().update(figures).set({ retiredAt: new Date('2026-11-22T06:00:00Z') }).where(eq(figures.id, one!.id))
    expect(await countFacts(anyone, today)).toMatchObject({ figures: before.figures - 1, former: 1, sources: before.sources })
  })
})
