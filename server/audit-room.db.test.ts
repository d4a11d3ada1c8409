import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { auditCountLimit, countAudit, findAudit, listAudit, listAuditKinds } from '@/db/queries/audit'
import { audit } from '@/db/schema'
import { auditFilter } from '@/lib/audit/filter'
import { NotFound } from '@/lib/errors'
import type { SignedIn } from '@/lib/auth/roles'
import { insertPerson } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { exportAudit } from './audit-export'

useDatabase()
const filter = (given: Record<string, string> = {}) => auditFilter((name) => given[name])
const ids = async (given: Record<string, string>) => (await listAudit(admin, filter(given), undefined, 50)).map(({ subjectId }) => subjectId)
let admin: SignedIn
let editor: SignedIn

beforeAll(async () => {
  admin = await insertPerson('admin')
  editor = await insertPerson('editor')
  // Two instants share each minute; the days of Turkistan begin at 19:00 UTC.
  const row = (subjectId: string, at: string, actor: string, event: string, subjectType = 'project') => ({ subjectId, at: new Date(at), actor, actorRole: 'editor', event, subjectType })
  await db().insert(audit).values([
    row('a', '2026-11-20T18:59:59.999Z', editor.userId, 'project.updated'), row('b', '2026-11-20T19:00:00Z', editor.userId, 'project.updated'), row('c', '2026-11-21T18:59:59.999Z', admin.userId, 'plot.updated', 'plot'),
    row('d', '2026-11-21T19:00:00Z', 'holds', 'plot.released', 'plot'), row('e', '2026-11-21T19:00:00Z', 'holds', 'plot.released', 'plot'),
  ])
})

test('is filtered by person, event, record and day in Turkistan, newest first', async () => {
  expect(await ids({})).toEqual(['e', 'd', 'c', 'b', 'a'])
  expect(await ids({ who: editor.email })).toEqual(['b', 'a'])
  expect(await ids({ who: admin.name! })).toEqual(['c'])
  expect(await ids({ who: 'holds' })).toEqual(['e', 'd'])
  expect(await ids({ who: '%' })).toEqual([])
  expect(await ids({ event: 'plot.released' })).toEqual(['e', 'd'])
  expect(await ids({ type: 'plot', subject: 'c' })).toEqual(['c'])
  expect(await ids({ from: '2026-11-21', to: '2026-11-21' })).toEqual(['c', 'b'])
  expect(await ids({ from: '2026-02-30' })).toHaveLength(5)
  expect(await countAudit(admin, filter({ type: 'plot' }))).toBe(3)
  expect(await listAuditKinds(admin)).toEqual({ events: ['plot.released', 'plot.updated', 'project.updated'], types: ['plot', 'project'] })
})

test('goes on after any entry without leaving one out or giving one twice', async () => {
  const seen: string[] = []
  for (let before: number | undefined; ; ) {
    const page = await listAudit(admin, filter(), before, 2)
    seen.push(...page.map(({ subjectId }) => subjectId))
    if (page.length < 2) break
    before = page.at(-1)!.id
  }
  expect(seen).toEqual(['e', 'd', 'c', 'b', 'a'])
})

test('shows an entry with its place in the chain', async () => {
  const [newest] = await listAudit(admin, filter(), undefined, 1)
  expect(await findAudit(admin, newest!.id)).toMatchObject({ subjectId: 'e', chain: { position: 5, hash: expect.stringMatching(/^[0-9a-f]{64}$/) } })
  expect(await findAudit(admin, 999)).toBeUndefined()
})

test('is read by admins alone', async () => {
  for (const actor of [editor, await insertPerson('officer'), await insertPerson('investor')]) {
    expect(await listAudit(actor, filter(), undefined, 50)).toEqual([])
    expect(await countAudit(actor, filter())).toBe(0)
    expect(await findAudit(actor, 1)).toBeUndefined()
    expect(await listAuditKinds(actor)).toEqual({ events: [], types: [] })
    await expect(exportAudit(actor, filter(), 'csv', new Date())).rejects.toThrow(NotFound)
  }
})

test('writes down who took which part of it out, before the first entry leaves', async () => {
  const pages = await exportAudit(admin, filter({ event: 'plot.released' }), 'csv', new Date('2026-11-22T06:00:00Z'))
  expect(await listAudit(admin, filter(), undefined, 1)).toMatchObject([{ event: 'audit.exported', actor: admin.userId, subjectId: 'csv', after: { event: 'plot.released' } }])
  const taken: string[] = []
  for await (const page of pages) taken.push(...page.map(({ subjectId }) => subjectId))
  expect(taken).toEqual(['e', 'd'])
})

test('reads an index whatever is asked, and counts no further than the limit', async () => {
  await db().execute(sql`ALTER TABLE audit DISABLE TRIGGER USER`)
  await db().execute(sql`INSERT INTO audit (at, actor, actor_role, event, subject_type, subject_id) SELECT timestamptz '2020-01-01' + n * interval '1 minute', 'job' || n % 50, 'system', 'event' || n % 40, 'project', 'p' || n % 3000 FROM generate_series(1, 20000) n`)
  await db().execute(sql`ALTER TABLE audit ENABLE TRIGGER USER`)
  await db().execute(sql`ANALYZE audit`)
  for (const where of [sql`true`, sql`actor in ('job7')`, sql`event = 'event3'`, sql`subject_type = 'project' and subject_id = 'p9'`, sql`at >= timestamptz '2020-01-05' and at < timestamptz '2020-01-06'`]) {
    const { rows } = (await db().execute(sql`EXPLAIN SELECT * FROM audit WHERE ${where} AND (at, id) < (select k.at, k.id from audit k where k.id = 15000) ORDER BY at DESC, id DESC LIMIT 51`)) as unknown as { rows: { 'QUERY PLAN': string }[] }
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toMatch(/Index Scan Backward/)
    expect(plan).not.toMatch(/Seq Scan|Sort/)
  }
  expect(await countAudit(admin, filter())).toBe(auditCountLimit + 1)
})
