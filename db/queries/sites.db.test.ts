import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { anyone } from '@/lib/auth/roles'
import { useDatabase } from '@/test/database'
import { db } from '../client'
import { routingRules, sites } from '../schema'
import { findSite, listSites } from './sites'

describe('sites', () => {
  useDatabase({ facts: true })

  test('are all listed, with the companies and projects that sources name there', async () => {
    const listed = await listSites(anyone)
    expect(listed).toHaveLength(19)
    expect(listed[0]).toMatchObject({ id: 'sez-turan', residents: 10, areaHa: { value: 4414, sourceId: 'kazinform-cn-2025-11-25' } })
  })

  test('count the projects of their parts', async () => {
    const listed = await listSites(anyone)
    const turan = await findSite(anyone, 'sez-turan')
    expect(turan?.children.map(({ id }) => id)).toEqual(['sez-turan-kentau', 'icic-central-asia'])
    expect(turan?.projects.some(({ siteId }) => siteId !== 'sez-turan')).toBe(true)
    expect(listed[0]?.projects).toBe(turan?.projects.length)
  })

  test('have the measures of their regime, and a park only those that hold everywhere', async () => {
    const measures = async (slug: string) => new Set((await findSite(anyone, slug))?.incentives.flatMap(({ appliesTo }) => (appliesTo.includes('any') ? ['any'] : appliesTo)))
    expect(await measures('sez-turan-kentau')).toContain('sez')
    expect(await measures('arys-iz')).not.toContain(undefined)
    expect(await measures('small-industrial-park-sauran')).toEqual(new Set(['any']))
  })

  test('name the unit that the routing table names for them or for their zone, and none when the sector decides', async () => {
    const unit = async (slug: string) => (await findSite(anyone, slug))?.unit?.name.en
    expect(await unit('icic-central-asia')).toBe('Management company of SEZ TURAN')
    expect(await unit('mega-agat-arys-iz')).toBeUndefined()
    await db().update(routingRules).set({ active: false }).where(eq(routingRules.unitId, 'sez-turan-management'))
    expect(await unit('icic-central-asia')).toBeUndefined()
  })

  test('never bring remarks of editors along', async () => {
    await db().update(sites).set({ editorNotes: 'A remark' }).where(eq(sites.id, 'arys-iz'))
    expect(JSON.stringify(await findSite(anyone, 'arys-iz'))).not.toContain('A remark')
    expect(await findSite(anyone, 'no-such-site')).toBeUndefined()
  })
})
