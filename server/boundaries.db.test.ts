import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { listBoundaries } from '@/db/queries/boundaries'
import { findOutline } from '@/db/queries/map'
import { audit, catalogue } from '@/db/schema'
import { makeUser } from '@/db/seed/factories'
import { anyone, type Role } from '@/lib/auth/roles'
import { FieldsRefused, Forbidden, NotFound, Outdated } from '@/lib/errors'
import { useDatabase } from '@/test/database'
import { importBoundaries, publishBoundaries, restoreOutline } from './boundaries'

const now = new Date('2026-11-22T06:00:00Z')
const later = new Date('2026-11-22T07:00:00Z')
const person = (role: Role) => db().transaction((tx) => makeUser(tx, { role, email: `${role}@people.test` }))
const file = (size: number) => ({ geojson: JSON.stringify({ type: 'Polygon', coordinates: [[[67, 42], [67 + size, 42], [67 + size, 42 + size], [67, 42 + size], [67, 42]]] }), attribution: `Boundaries ${size}` })
const version = async () => (await db().select().from(catalogue))[0]!.version

describe('boundaries of the region', () => {
  useDatabase({ facts: true, each: true })

  test('come onto the map only when an admin publishes them, and leave it for the outline drawn by hand', async () => {
    const admin = await person('admin')
    const before = await version()
    const id = await importBoundaries(admin, file(2), now)
    expect(await findOutline(anyone)).toBeUndefined()
    expect(await version()).toBe(before)
    await publishBoundaries(admin, id, now)
    expect(await findOutline(anyone)).toMatchObject({ attribution: 'Boundaries 2', rim: expect.stringMatching(/^M\d+ \d+l[-\d ]+z$/), borders: '' })
    expect(await version()).toBe(before + 1)
    await restoreOutline(admin, later)
    expect(await findOutline(anyone)).toBeUndefined()
    const events = await db().select().from(audit).where(eq(audit.subjectType, 'boundaries')).orderBy(audit.id)
    expect(events.map(({ event }) => event)).toEqual(['boundaries.imported', 'boundaries.published', 'boundaries.withdrawn'])
    await expect(restoreOutline(admin, later)).rejects.toThrow(Outdated)
  })

  test('of a later import take the place of the former, which can come back', async () => {
    const admin = await person('admin')
    const [first, second] = [await importBoundaries(admin, file(2), now), await importBoundaries(admin, file(3), later)]
    await publishBoundaries(admin, first, now)
    await publishBoundaries(admin, second, later)
    expect((await listBoundaries(admin)).map(({ attribution, state }) => [attribution, state])).toEqual([['Boundaries 3', 'shown'], ['Boundaries 2', 'former']])
    await expect(publishBoundaries(admin, second, later)).rejects.toThrow(Outdated)
    await publishBoundaries(admin, first, later)
    expect(await findOutline(anyone)).toMatchObject({ attribution: 'Boundaries 2' })
  })

  test('are changed and seen before their time by admins alone', async () => {
    const [admin, editor] = [await person('admin'), await person('editor')]
    const id = await importBoundaries(admin, file(2), now)
    await expect(importBoundaries(editor, file(2), now)).rejects.toThrow(Forbidden)
    await expect(publishBoundaries(editor, id, now)).rejects.toThrow(Forbidden)
    await expect(restoreOutline(editor, now)).rejects.toThrow(Forbidden)
    await expect(publishBoundaries(admin, 'none', now)).rejects.toThrow(NotFound)
    expect(await listBoundaries(editor)).toEqual([])
  })

  test('that cannot be read are refused with the reason, and nothing is kept', async () => {
    const admin = await person('admin')
    const refusal = await importBoundaries(admin, { geojson: '{}', attribution: ' ' }, now).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(FieldsRefused)
    expect((refusal as FieldsRefused).errors).toEqual({ geojson: 'not-areas', attribution: 'required' })
    expect(await listBoundaries(admin)).toEqual([])
  })
})
