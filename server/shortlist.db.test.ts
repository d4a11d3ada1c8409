import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { listShortlist } from '@/db/queries/shortlist'
import { plots, projects } from '@/db/schema'
import { anyone, type SignedIn } from '@/lib/auth/roles'
import { shortlistLimit } from '@/lib/compare/items'
import { NotFound } from '@/lib/errors'
import { insertPerson } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { dropFromAccount, keepOnAccount } from './shortlist'

useDatabase({ facts: true })
const now = new Date('2026-11-22T06:00:00Z')
const later = new Date('2026-11-22T07:00:00Z')
const cherry = { project: 'cherry-agropark' }
const oilseed = { project: 'oilseed-industrial-park' }
const plot = { site: 'sez-turan', plot: 'T-1' }
let investor: SignedIn

beforeAll(async () => {
  await db().insert(plots).values({ id: 'sez-turan/T-1', siteId: 'sez-turan', code: 'T-1', kind: 'plot', status: 'free', position: 1, sample: true })
})

describe('the shortlist of an account', () => {
  test('keeps projects and plots in the order given, each once, and adds later ones behind', async () => {
    investor = await insertPerson('investor')
    expect(await keepOnAccount(investor, [plot, cherry, cherry], now)).toEqual({ leftOut: 0 })
    await keepOnAccount(investor, [oilseed, cherry], later)
    expect(await listShortlist(investor)).toEqual([plot, cherry, oilseed])
  })

  test('leaves out what does not exist', async () => {
    investor = await insertPerson('investor')
    await keepOnAccount(investor, [{ project: 'no-such' }, { site: 'sez-turan', plot: 'Z-9' }, { site: 'sez-turan' }, cherry], now)
    expect(await listShortlist(investor)).toEqual([cherry])
  })

  test('gives a listing up, and is not disturbed by one that is not there', async () => {
    investor = await insertPerson('investor')
    await keepOnAccount(investor, [cherry, plot], now)
    await dropFromAccount(investor, plot)
    await dropFromAccount(investor, plot)
    expect(await listShortlist(investor)).toEqual([cherry])
  })

  test('never holds more than its limit, also when two posts come at once', async () => {
    investor = await insertPerson('investor')
    const all = (await db().select({ id: projects.id }).from(projects).limit(30)).map(({ id }) => ({ project: id }))
    const answers = await Promise.all([keepOnAccount(investor, all.slice(0, 15), now), keepOnAccount(investor, all.slice(15), now)])
    expect(await listShortlist(investor)).toHaveLength(shortlistLimit)
    expect(answers.reduce((sum, { leftOut }) => sum + leftOut, 0)).toBe(30 - shortlistLimit)
  })

  test('is its owner’s alone: nobody else reads or changes it', async () => {
    investor = await insertPerson('investor')
    await keepOnAccount(investor, [cherry], now)
    const others = [await insertPerson('investor'), await insertPerson('officer', ['dept-agriculture']), await insertPerson('editor'), await insertPerson('admin')]
    for (const other of others) expect(await listShortlist(other)).toEqual([])
    expect(await listShortlist(anyone)).toEqual([])
    await dropFromAccount(others[0]!, cherry)
    expect(await listShortlist(investor)).toEqual([cherry])
  })

  test('belongs to investors: staff have none', async () => {
    for (const role of ['officer', 'editor', 'admin'] as const) {
      const person = await insertPerson(role)
      await expect(keepOnAccount(person, [cherry], now)).rejects.toThrow(NotFound)
      await expect(dropFromAccount(person, cherry)).rejects.toThrow(NotFound)
    }
  })
})
