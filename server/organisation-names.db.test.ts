import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { organisationMatches, organisations } from '@/db/schema'
import { nameRules } from '@/lib/organisations/name'
import { useDatabase } from '@/test/database'
import { renewNames } from './organisation-names'

useDatabase()
const now = new Date('2026-11-17T09:20:00Z')
const suggested = async () => (await db().select().from(organisationMatches)).map(({ organisationId, otherId }) => [organisationId, otherId])

test('names that older rules kept are made again at the start, and what they had in common is suggested once; a decision stays', async () => {
  const [a, b] = await db().insert(organisations).values([{ name: 'ЖШС «Жетісу Жібек»', nameKey: 'OLD 1', updatedAt: now }, { name: 'Zhetysu Zhibek', nameKey: 'OLD 2' }]).returning()
  const [c, d] = await db().insert(organisations).values([{ name: 'Сайрам Бал', nameKey: 'OLD 3', mailDomain: 'bal.example' }, { name: 'Sairam Bal', nameKey: 'OLD 4', mailDomain: 'bal.example' }]).returning()
  await db().insert(organisationMatches).values({ organisationId: d!.id, otherId: c!.id, reason: 'mail-domain', decision: 'different' })
  // Two instances that start at the same moment make each row once.
  const made = await Promise.all([renewNames(), renewNames()])
  expect(made[0] + made[1]).toBe(4)
  const [row] = await db().select().from(organisations).where(eq(organisations.id, a!.id))
  expect(row).toMatchObject({ nameKey: 'ЖETICY ЖIБEK', updatedAt: now, nameRules })
  expect(row!.nameBlocks).toContain('jetisu'.slice(0, 4))
  const pairs = (await suggested()).map((pair) => pair.toSorted())
  expect(pairs).toContainEqual([a!.id, b!.id].toSorted())
  expect(pairs).toContainEqual([c!.id, d!.id].toSorted())
  expect(pairs).toHaveLength(2)
  expect(await db().$count(organisationMatches, eq(organisationMatches.decision, 'different'))).toBe(1)
  expect(await renewNames()).toBe(0)
})
