import { describe, expect, test } from 'vitest'
import { anyone } from '@/lib/auth/roles'
import { useDatabase } from '@/test/database'
import { db } from '../client'
import { figures } from '../schema'
import { findSource, listCiting, listSources } from './sources'

/** Used to check names, terms and maps only. */
const unused = ['zhwiki-region', 'otyrar-2025-09-livestock', 'inbusiness-labs', 'geoboundaries-kaz', 'hdx-licence-note']

describe('sources', () => {
  useDatabase({ facts: true })

  test('are all listed, dated ones first and newest first', async () => {
    const dates = (await listSources(anyone)).map(({ date }) => date)
    expect(dates).toHaveLength(102)
    const dated = dates.filter((date) => date !== null)
    expect(dates.slice(0, dated.length)).toEqual(dated.toSorted().reverse())
  })

  test('say what rests on them; only sources of names and terms carry no record', async () => {
    const without: string[] = []
    for (const { id } of await listSources(anyone)) {
      const { region, zones, ...records } = await listCiting(anyone, id)
      if (!region && !zones && Object.values(records).every((list) => list.length === 0)) without.push(id)
    }
    expect(without.filter((id) => !unused.includes(id))).toEqual([])
  })

  test('list a project as soon as one of its figures cites them', async () => {
    const before = await listCiting(anyone, 'zhwiki-region')
    expect(before.projects).toEqual([])
    await db().insert(figures).values({ projectId: 'cherry-agropark', kind: 'jobs_total', value: '10', unit: 'jobs', sourceId: 'zhwiki-region' })
    expect((await listCiting(anyone, 'zhwiki-region')).projects.map(({ id }) => id)).toEqual(['cherry-agropark'])
  })

  test('keep remarks of editors to themselves', async () => {
    expect(Object.keys((await findSource(anyone, 'seed-001'))!)).not.toContain('editorNote')
    expect(await findSource(anyone, 'no-such-source')).toBeUndefined()
  })
})
