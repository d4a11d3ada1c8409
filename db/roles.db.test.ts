import { readFile } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openEmptyDatabase } from '@/test/database'
import { connectTo } from '@/test/postgres'
import type { OpenDatabase } from './client'
import { openDatabase } from './open'
import { rowsOf } from './rows'

// Roles and their rights, as deploy/postgres.sql gives them.
describe.runIf(inject('databases').engine === 'postgresql')('a portal that may only read and write rows', () => {
  let empty: Awaited<ReturnType<typeof openEmptyDatabase>>
  const opened: OpenDatabase[] = []
  const openAs = async (role: string): Promise<OpenDatabase> => {
    const database = await openDatabase({ databaseUrl: Object.assign(new URL(empty.url!), { username: role }).href, dataDir: null })
    opened.push(database)
    return database
  }
  beforeAll(async () => {
    empty = await openEmptyDatabase({ migrated: false })
    const admin = await connectTo(empty.url!)
    const script = (await readFile('deploy/postgres.sql', 'utf8')).replace(/^--.*$/gm, '').replace(/:'(\w+)'/g, `'$1'`)
    for (const statement of script.split(/;\s*$|(?<=\\gexec)\s*$/m)) {
      if (!statement.trim()) continue
      const { rows } = await admin.query<{ format: string }>(statement.replace('\\gexec', ''))
      if (statement.includes('\\gexec')) for (const { format } of rows) await admin.query(format)
    }
    await admin.end()
  })
  afterAll(async () => {
    for (const database of opened) await database.close()
    await empty.close()
  })

  test('starts on a schema that the owner has brought up to date, and can do its work', async () => {
    const portal = await openAs('invest_portal')
    await expect(portal.migrate()).rejects.toThrow()
    await (await openAs('invest_owner')).migrate()
    await portal.migrate()
    await portal.db.execute(sql`insert into users (id, email) values ('one', 'one@people.test')`)
    await portal.db.execute(sql`insert into audit (at, actor, actor_role, event, subject_type, subject_id) values (now(), 'one', 'admin', 'test.written', 'test', '1')`)
    await portal.db.execute(sql`select nextval('eoi_references')`)
    await portal.db.execute(sql`delete from users where id = 'one'`)
    expect(await portal.snapshot(async (tx) => rowsOf(await tx.execute(sql`select event from audit`)))).toEqual([{ event: 'test.written' }])
  })

  test.each(['drop table users', 'alter table audit disable trigger all', 'create table mine (id int)', 'truncate users', 'delete from drizzle.__drizzle_migrations'])('is refused: %s', async (statement) => {
    const portal = await openAs('invest_portal')
    await expect(portal.db.execute(sql.raw(statement))).rejects.toThrow()
  })
})
