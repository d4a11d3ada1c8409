import { asc, count } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { neverFiring } from '@/lib/eoi/routing-warnings'
import { useDatabase } from '@/test/database'
import { db } from '../client'
import { projects, routingRules, sites } from '../schema'
import { loadFacts } from './load'

describe('facts of the region', () => {
  useDatabase({ each: true })
  const rows = async (table: typeof projects | typeof sites | typeof routingRules) => (await db().select({ n: count() }).from(table))[0]!.n

  test('are loaded whole into an empty database', async () => {
    expect(await loadFacts(db(), new Date())).toBe(true)
    expect(await rows(projects)).toBe(59)
    expect(await rows(sites)).toBe(19)
    expect(await rows(routingRules)).toBeGreaterThan(0)
  })

  test('begin with a table in which two rules are hidden: those that docs/operating.md lets the akimat decide', async () => {
    await loadFacts(db(), new Date())
    const rules = (await db().select().from(routingRules).orderBy(asc(routingRules.position))).map((rule) => ({ ...rule, on: true }))
    const parents = new Map((await db().select().from(sites)).flatMap(({ id, parentId }) => (parentId ? [[id, parentId] as const] : [])))
    const positions = new Map(rules.map(({ id, position }) => [id, position]))
    expect([...neverFiring(rules, parents)].map(([id, why]) => [positions.get(id), why])).toEqual([[3, { kind: 'hidden', by: 1 }], [14, { kind: 'hidden', by: 5 }]])
    const named = new Map<string, number[]>()
    for (const { position, conditions } of rules) for (const name of [...(conditions.siteIds ?? []), ...(conditions.sectorIds ?? [])]) named.set(name, [...(named.get(name) ?? []), position])
    expect(Object.fromEntries([...named].filter(([, places]) => places.length > 1))).toEqual({ 'small-industrial-park-sauran': [1, 3], quarrying: [5, 14], recycling: [5, 14], plastics: [4, 5], 'electrical-equipment': [5, 7], pharma: [5, 11] })
  })

  test('are loaded once, also when instances start together', async () => {
    const loaded = await Promise.all([loadFacts(db(), new Date()), loadFacts(db(), new Date())])
    expect(loaded.filter(Boolean)).toHaveLength(1)
    expect(await loadFacts(db(), new Date())).toBe(false)
    expect(await rows(projects)).toBe(59)
  })
})
