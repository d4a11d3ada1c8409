import { count } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
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

  test('are loaded once, also when instances start together', async () => {
    const loaded = await Promise.all([loadFacts(db(), new Date()), loadFacts(db(), new Date())])
    expect(loaded.filter(Boolean)).toHaveLength(1)
    expect(await loadFacts(db(), new Date())).toBe(false)
    expect(await rows(projects)).toBe(59)
  })
})
