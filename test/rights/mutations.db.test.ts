import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { db, setDb, type Db } from '@/db/client'
import { useDatabase } from '../database'
import { sources } from '../sources'
import { makeProbes, type Probe } from './probes'

/** The one rule that allows everything at the moment, and the rules that were asked. */
const state = vi.hoisted(() => ({ mutated: '', asked: new Set<string>(), rules: new Set<string>() }))

/** A module of rules whose functions note that they were asked; the mutated one gives `yes` whatever it is asked. */
const watched = vi.hoisted(() => async (path: string, original: () => Promise<unknown>, yes: unknown) => {
  const exported = (await original()) as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(exported).map(([name, value]) => {
      if (typeof value !== 'function') return [name, value]
      const rule = `${path}: ${name}`
      state.rules.add(rule)
      return [name, (...given: unknown[]): unknown => {
        state.asked.add(rule)
        return state.mutated === rule ? yes : (value as (...given: unknown[]) => unknown)(...given)
      }]
    }),
  )
})

vi.mock('@/lib/auth/policy', (original) => watched('lib/auth/policy.ts', original, true))
vi.mock('@/lib/desk/policy', (original) => watched('lib/desk/policy.ts', original, true))
vi.mock('@/lib/eoi/policy', (original) => watched('lib/eoi/policy.ts', original, true))
vi.mock('@/lib/exchange/policy', (original) => watched('lib/exchange/policy.ts', original, true))
vi.mock('@/lib/map/policy', (original) => watched('lib/map/policy.ts', original, true))
vi.mock('@/lib/operations/policy', (original) => watched('lib/operations/policy.ts', original, true))
vi.mock('@/lib/plots/policy', (original) => watched('lib/plots/policy.ts', original, true))
vi.mock('@/lib/promise/policy', (original) => watched('lib/promise/policy.ts', original, true))
vi.mock('@/lib/replies/policy', (original) => watched('lib/replies/policy.ts', original, true))
vi.mock('@/lib/projects/policy', (original) => watched('lib/projects/policy.ts', original, true))
vi.mock('@/db/visibility', async (original) => watched('db/visibility.ts', original, (await import('drizzle-orm')).sql`true`))

const files = sources(/^lib\/.*policy\.ts$|^db\/visibility\.ts$/, ['lib', 'db']).map(({ path }) => path)

/** Asks a probe in a transaction that is taken back: what came of it, in a word. */
async function outcome(probe: Probe): Promise<string> {
  const database = db()
  let said = ''
  await database
    .transaction(async (tx) => {
      setDb(tx as unknown as Db)
      try {
        const result = await probe.ask()
        said = result === undefined ? 'nothing' : JSON.stringify(result)
      } catch (error) {
        said = (error as Error).message
      }
      throw new Error('taken back')
    })
    .catch(() => {})
    .finally(() => setDb(database))
  return said
}

describe('each rule, turned to allow everything,', () => {
  useDatabase({ facts: true })
  let probes: Probe[]
  const askedBy = new Map<Probe, Set<string>>()

  beforeAll(async () => {
    for (const path of files) await import(/* @vite-ignore */ `../../${path}`)
    probes = await makeProbes()
  })

  test('refuses as it stands', async () => {
    const faults: string[] = []
    for (const probe of probes) {
      state.asked.clear()
      const said = await outcome(probe)
      askedBy.set(probe, new Set(state.asked))
      if (said !== probe.refused) faults.push(`${probe.name}: ${said} instead of ${probe.refused}`)
    }
    expect(faults).toEqual([])
  })

  test('lets something through that a test of this file sees', async () => {
    const survivors: string[] = []
    for (const rule of state.rules) {
      state.mutated = rule
      let seen = false
      for (const probe of probes) {
        if (!seen && askedBy.get(probe)?.has(rule)) seen = (await outcome(probe)) !== probe.refused
      }
      if (!seen) survivors.push(`${rule} can be turned to "allow" and no probe of test/rights/probes.ts notices: add one that it refuses.`)
    }
    state.mutated = ''
    expect(survivors).toEqual([])
  })

  test('stands in a module that this file replaces', () => {
    const replaced = new Set([...state.rules].map((rule) => rule.split(':')[0]))
    expect(files.filter((path) => !replaced.has(path)).map((path) => `${path} has rules that test/rights/mutations.db.test.ts does not replace: add a vi.mock line for it.`)).toEqual([])
  })

  test('is taken back with everything that it let through', async () => {
    expect(await db().execute(sql`select count(*)::int as n from audit where event = 'user.invited'`)).toMatchObject({ rows: [{ n: 0 }] })
  })
})
