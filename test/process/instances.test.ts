import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../ask'
import { newDataDir, type Portal, removeDataDir, startPortal } from '../portal'
import { startPostgres, type TestPostgres } from '../postgres'

let postgres: TestPostgres
let dataDir: string
let portals: Portal[]
let editor: pg.Client

beforeAll(async () => {
  dataDir = await newDataDir()
  postgres = await startPostgres()
  await postgres.createDatabase('portal')
  const settings = { DATA_DIR: dataDir, DATABASE_URL: postgres.url('portal'), AUTH_SECRET: 'a secret that both instances have' }
  portals = await Promise.all([startPortal(settings), startPortal(settings)])
  editor = new pg.Client({ connectionString: postgres.url('portal') })
  await editor.connect()
})
afterAll(async () => {
  await editor.end()
  await Promise.all(portals.map((portal) => portal.stop()))
  await postgres.stop()
  await removeDataDir(dataDir)
})

describe('two instances on one PostgreSQL', () => {
  test('that start together migrate once and load the facts once', async () => {
    const { rows } = await editor.query<{ n: string }>('select count(*) as n from projects')
    expect(rows).toEqual([{ n: '59' }])
    for (const { url } of portals) expect((await ask(url, '/en/projects')).status).toBe(200)
  })

  test('both show a change of the catalogue, whoever made it', async () => {
    const { rows } = await editor.query<{ id: string }>('select id from projects order by id limit 1')
    const address = `/en/projects/${rows[0]!.id}`
    const before = await Promise.all(portals.map(({ url }) => ask(url, address)))
    expect(before.map(({ status }) => status)).toEqual([200, 200])

    const name = 'A plant with another name'
    await editor.query('begin')
    await editor.query(`update projects set name = name || jsonb_build_object('en', $1::text) where id = $2`, [name, rows[0]!.id])
    await editor.query('update catalogue set version = version + 1')
    await editor.query(`select pg_notify('catalogue', '')`)
    await editor.query('commit')

    for (const { url } of portals) await expect.poll(async () => (await ask(url, address)).text, { timeout: 5000 }).toContain(name)
  })

  test('go on when their connections are cut', async () => {
    await editor.query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()')
    for (const { url } of portals) await expect.poll(async () => (await ask(url, '/api/ready')).status, { timeout: 10_000 }).toBe(200)

    await editor.query(`begin; update projects set name = name || '{"en": "Heard again"}'; update catalogue set version = version + 1; select pg_notify('catalogue', ''); commit`)
    for (const { url } of portals) await expect.poll(async () => (await ask(url, '/en/projects')).text, { timeout: 5000 }).toContain('Heard again')
  })
})
