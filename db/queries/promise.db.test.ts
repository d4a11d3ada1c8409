import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { anyone } from '@/lib/auth/roles'
import { findEoi, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { db } from '../client'
import { eoiClocks, eois } from '../schema'
import { readPromiseFigures } from './promise'

const at = (text: string) => new Date(`${text}+05:00`)
const now = at('2026-11-23T15:00')
const read = (sample = false) => readPromiseFigures(anyone, { now, sample })

describe('figures of the promises', () => {
  useDatabase({ facts: true })

  test('are made of the clocks of real cases: no drafts, samples, duplicates or cases of today', async () => {
    const investor = await insertPerson('investor')
    const send = async (received: Date, met: Date | null) => {
      const eoi = await findEoi(await sendCase(investor, received))
      const clock = { eoiId: eoi.id, firstDueAt: at('2026-09-09T18:00'), firstMetAt: met, substantiveDueAt: at('2026-09-14T18:00'), substantiveMetAt: met }
      await db().insert(eoiClocks).values(clock).onConflictDoUpdate({ target: eoiClocks.eoiId, set: clock })
      return eoi.id
    }
    for (let n = 0; n < 6; n++) await send(at('2026-09-07T10:00'), n === 0 ? at('2026-09-15T10:00') : at('2026-09-07T12:00'))
    const first = await send(at('2026-09-07T10:00'), null)
    const duplicate = await send(at('2026-09-07T10:00'), at('2026-09-07T12:00'))
    await db().update(eois).set({ mergedIntoId: first }).where(eq(eois.id, duplicate))
    const sample = await send(at('2026-09-07T10:00'), null)
    await db().update(eois).set({ sample: true }).where(eq(eois.id, sample))
    await send(at('2026-11-23T10:00'), null)
    await send(at('2026-03-02T10:00'), null)

    const figures = await read()
    expect(figures.unitIds).toEqual(['dept-agriculture'])
    expect(figures.cells('dept-agriculture', '2026-09')).toEqual({
      received: 7, first: { decided: 7, kept: 5, medianMs: 7_200_000 }, substantive: { decided: 7, kept: 5, medianMs: 7_200_000 },
    })
    expect(figures.cells(null, '2026-10')).toEqual({ received: 0, first: null, substantive: null })
    expect((await read(true)).cells(null, null).received).toBe('small')
  })

  test('hold nothing that tells who sent or answered', async () => {
    expect(JSON.stringify(await read())).not.toMatch(/people\.test|示例|TRK-/)
  })
})
