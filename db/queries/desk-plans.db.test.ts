import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { queueAlone } from '@/lib/desk/filters'
import { insertPerson } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { db } from '../client'
import { rowsOf } from '../rows'
import { eois } from '../schema'
import { matching } from './desk-matching'

const database = useDatabase({ facts: true })
const now = new Date('2026-11-20T07:00:00Z')

test('numbers and searches of the desk read an index, not all cases', async () => {
  if (!database.url) return
  const owner = await insertPerson('investor')
  const officer = await insertPerson('officer', ['dept-agriculture'])
  await db().execute(sql`
    insert into eois (id, reference, state, owner_id, answers, locale, unit_id, submitted_at)
    select gen_random_uuid(), 'TRK-2026-' || 100000 + n, case when n % 50 = 0 then 'submitted' else 'declined' end, ${owner.userId}, jsonb_build_object('company', 'Mill ' || n), 'en', 'dept-agriculture', ${now.toISOString()}::timestamptz - n * interval '1 hour'
    from generate_series(1, 4000) as n`)
  await db().execute(sql`insert into eoi_units (eoi_id, unit_id, relation, since) select id, unit_id, 'holding', submitted_at from eois`)
  await db().execute(sql`insert into eoi_clocks (eoi_id, promise, due_at) select id, 'first', submitted_at + interval '2 days' from eois where state = 'submitted'`)
  await db().execute(sql`analyze eois, eoi_units, eoi_clocks`)
  const planOf = async (filters: ReturnType<typeof queueAlone>): Promise<string> =>
    rowsOf<{ 'QUERY PLAN': string }>(await db().execute(sql`explain select ${eois.id} from ${eois} where ${matching(officer, filters, now)} limit 1000`)).map((row) => row['QUERY PLAN']).join('\n')

  for (const queue of ['mine', 'unread', 'unit', 'unassigned', 'overdue', 'waiting', 'high', 'watched'] as const) expect(await planOf(queueAlone(queue)), queue).not.toContain('Seq Scan on eois')
  expect(await planOf({ ...queueAlone('all'), q: 'mill 3999' })).toContain('eois_words')
  expect(await planOf({ ...queueAlone('all'), q: 'TRK-2026-103999' })).toContain('eois_reference_unique')
})
