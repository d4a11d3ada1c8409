import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { recordAudit } from '@/server/audit'
import { insertPerson, sendCase } from '@/test/cases'
import { openEmptyDatabase, useDatabase } from '@/test/database'
import { db, type OpenDatabase } from '../client'
import { appliedMigrations, knownMigrations } from '../migrations'
import { embedded } from '../open'
import { rowsOf } from '../rows'
import { restoreBackup } from './load'
import { checkBackup } from './read'
import { writeBackup } from './write'

const current = useDatabase({ facts: true })
const now = new Date('2026-11-22T08:00:00Z')
const secret = 'a secret of the tests, long enough'
let folder: string
let documents: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'invest-backup-'))
  documents = path.join(folder, 'files')
  await mkdir(path.join(documents, 'ab'), { recursive: true })
  await writeFile(path.join(documents, 'ab', 'план участка.pdf'), Buffer.alloc(500_000, 'pdf'))
  await writeFile(path.join(documents, 'empty.txt'), '')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let files = 0
const newFile = (): string => path.join(folder, `${++files}.backup.gz`)
const backUp = async (database: OpenDatabase, from: string | undefined = documents): Promise<string> => (await writeBackup(database, { file: newFile(), documents: from, secret, now })).file
const restore = async (database: OpenDatabase, file: string, to: string = path.join(folder, `restored-${++files}`)): Promise<string> => {
  await restoreBackup(database, { file, checked: await checkBackup(file), documents: to })
  return to
}
const query = async <T>(database: OpenDatabase, text: string): Promise<T[]> => rowsOf<T>(await database.db.execute(sql.raw(text)))
/** Everything between the first line, which has the time and the engine, and the sum of all lines. */
const contentOf = async (file: string): Promise<string[]> => gunzipSync(await readFile(file)).toString().trim().split('\n').slice(1, -1)

/** A database of the same engine without rows, for one test. */
async function withEmpty(work: (database: OpenDatabase) => Promise<void>): Promise<void> {
  const { database, close } = await openEmptyDatabase()
  await work(database).finally(close)
}

describe('a restored backup', () => {
  test('has every row, value, sequence and document of the first database, and its rules', async () => {
    const investor = await insertPerson('investor')
    await sendCase(investor, now, { answers: { message: 'Кавычка " и черта \\ и\nстрока, 中文, 😀' } })
    await db().transaction(async (tx) => {
      for (const before of [undefined, null, 'null', { value: 12.5, text: '\\x00', list: [1, '2', null] }]) await recordAudit(tx, { actor: { role: 'system', name: 'test' }, event: 'test.written', subject: { type: 'test', id: '1' }, before, at: now })
    })
    const file = await backUp(current.database)
    expect((await stat(file)).mode & 0o777).toBe(0o600)

    await withEmpty(async (copy) => {
      const restored = await restore(copy, file)
      expect(await contentOf(await backUp(copy, restored))).toEqual(await contentOf(file))
      expect(await readdir(restored, { recursive: true })).toHaveLength(3)
      expect(await readFile(path.join(restored, 'ab', 'план участка.pdf'))).toEqual(Buffer.alloc(500_000, 'pdf'))
      await expect(query(copy, 'delete from audit')).rejects.toThrow()
      await expect(query(copy, `update eois set user_id = 'nobody'`)).rejects.toThrow()
      const next = `select nextval(pg_get_serial_sequence('audit', 'id'))::int as n`
      expect(await query(copy, next)).toEqual(await query(current.database, next))
    })
  })

  test('that was made while 20 people send inquiries has whole inquiries, and all that were acknowledged before', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => insertPerson('investor')))
    const acknowledged: string[] = []
    const send = async (person: (typeof people)[number]): Promise<void> => void acknowledged.push(await sendCase(person, now))
    await Promise.all(people.map(send))
    const before = [...acknowledged]
    const [file] = await Promise.all([backUp(current.database), ...people.map(async (person) => {
      await send(person)
      await send(person)
    })])
    expect(acknowledged).toHaveLength(60)

    await withEmpty(async (copy) => {
      await restore(copy, file)
      const kept = (await query<{ reference: string }>(copy, 'select reference from eois where reference is not null')).map(({ reference }) => reference)
      expect(before.filter((reference) => !kept.includes(reference))).toEqual([])
      // An inquiry comes with its event, its unit and the mails that it causes, or not at all.
      const parts = `select e.reference, (select count(*) from eoi_events v where v.eoi_id = e.id and v.kind = 'submitted')::int as events, (select count(*) from eoi_units u where u.eoi_id = e.id)::int as units, (select count(*) from outbox o where o.reference = e.reference)::int as mails from eois e where e.reference is not null order by 1`
      const whole = await query<{ reference: string }>(current.database, parts)
      expect(await query(copy, parts)).toEqual(whole.filter(({ reference }) => kept.includes(reference)))
      const [sequence] = await query<{ n: number }>(copy, 'select last_value::int as n from eoi_references')
      expect(sequence!.n).toBeGreaterThanOrEqual(Math.max(...kept.map((reference) => Number(reference.slice(-6)))))
    })
  })
})

describe('a backup is refused', () => {
  let file: string
  let lines: string[]
  beforeAll(async () => {
    file = await backUp(current.database)
    lines = gunzipSync(await readFile(file)).toString().trim().split('\n')
  })
  const written = async (content: Buffer | string[]): Promise<string> => {
    const changed = newFile()
    await writeFile(changed, Buffer.isBuffer(content) ? content : gzipSync(`${content.join('\n')}\n`))
    return changed
  }
  const at = (start: string): number => lines.findIndex((line) => line.startsWith(start))

  test('when it is cut, with the place where it ends', async () => {
    const whole = await readFile(file)
    await expect(checkBackup(await written(whole.subarray(0, whole.length / 2)))).rejects.toThrow(/ is cut or damaged: (table \w+(, row \d+|, before its first row)?|document .+) is the last that can be read\.$/)
    await expect(checkBackup(await written(lines.slice(0, at('{"tableEnd":"projects"'))))).rejects.toThrow(/ was cut: table projects, row \d+\.$/)
    await expect(checkBackup(await written(lines.slice(0, -1)))).rejects.toThrow(/ was cut: /)
  })

  test('when a value, a row, a table, a sequence or a document was changed, with the place', async () => {
    const row = at('{"table":"units"') + 1
    await expect(checkBackup(await written(lines.with(row, lines[row]!.replace('"', '" '))))).rejects.toThrow(/ was changed; the rows do not agree with their sum: table units\.$/)
    await expect(checkBackup(await written(lines.toSpliced(row, 1)))).rejects.toThrow(/: table units\.$/)
    await expect(checkBackup(await written(lines.with(row, '["one"]')))).rejects.toThrow(/ was changed or is damaged: table units, before its first row\.$/)
    await expect(checkBackup(await written(lines.toSpliced(at('{"table":"units"'), at('{"tableEnd":"units"') - at('{"table":"units"') + 1)))).rejects.toThrow(/its parts do not agree with its end/)
    await expect(checkBackup(await written(lines.map((line) => (line.startsWith('{"sequences"') ? line.replace(/"last":"\d+"/, '"last":"1000000"') : line))))).rejects.toThrow(/its parts do not agree with its end/)
    const piece = at('{"document":"ab/') + 1
    await expect(checkBackup(await written(lines.with(piece, `"AAAA${lines[piece]!.slice(5)}`)))).rejects.toThrow(/ was changed; the content does not agree with its sum: document ab\/план участка\.pdf\.$/)
    await expect(checkBackup(await written(lines.map((line) => line.replaceAll('ab/план', '../план'))))).rejects.toThrow(/ was changed or is damaged/)
  })

  test('when it is something else', async () => {
    await expect(checkBackup(await written(['{"hello":"world"}']))).rejects.toThrow(/ was changed or is damaged: the first line\.$/)
    await expect(checkBackup(await written(lines.slice(1)))).rejects.toThrow(/ is not a backup of this portal/)
    await expect(checkBackup(await written(Buffer.from('no gzip')))).rejects.toThrow(/ is cut or damaged/)
    await expect(checkBackup(path.join(folder, 'nowhere'))).rejects.toThrow(/^There is no file /)
  })

  test('when a newer version made it', async () => {
    const checked = await checkBackup(file)
    await withEmpty(async (copy) => {
      const newer = { ...checked, header: { ...checked.header, migrations: [...checked.header.migrations, '0'.repeat(64)] } }
      await expect(restoreBackup(copy, { file, checked: newer, documents: undefined })).rejects.toThrow(/made by a newer or another version/)
    })
  })

  test('by a database that has rows, a folder that has documents, and by a file that exists', async () => {
    await expect(restore(current.database, file)).rejects.toThrow(/^The database is not empty: table \w+ has rows\./)
    await withEmpty(async (copy) => {
      await expect(restore(copy, file, documents)).rejects.toThrow(/^The folder of documents .+ is not empty/)
      expect(await query(copy, 'select id from users')).toEqual([])
      await restore(copy, file)
      expect(await query(copy, 'select id from projects limit 1')).toHaveLength(1)
    })
    await expect(writeBackup(current.database, { file, documents: undefined, secret, now })).rejects.toThrow(/exists already/)
  })

  test('and what was loaded of it is taken back, documents too', async () => {
    await withEmpty(async (copy) => {
      const checked = await checkBackup(file)
      const cut = await written(lines.slice(0, -3))
      const to = path.join(folder, 'taken-back')
      await expect(restoreBackup(copy, { file: cut, checked, documents: to })).rejects.toThrow(/ was cut/)
      expect(await query(copy, 'select id from projects')).toEqual([])
      expect(await readdir(to)).toEqual([])
    })
  })
})

// One file for both, because a new embedded database takes seconds.
describe.runIf(inject('databases').engine === 'postgresql')('between versions and engines', () => {
  test('an older backup is loaded into its own schema and then migrated', async () => {
    const known = await knownMigrations()
    const old = await openEmptyDatabase({ migrated: false })
    await old.database.migrate(2)
    expect(await appliedMigrations(old.database.db)).toEqual(known.slice(0, 2))
    await query(old.database, `insert into users (id, email) values ('one', 'one@people.test')`)
    const file = await backUp(old.database)
    await old.close()

    const target = await openEmptyDatabase({ migrated: false })
    await restore(target.database, file)
    expect(await appliedMigrations(target.database.db)).toEqual(known)
    expect(await query(target.database, 'select id from users')).toEqual([{ id: 'one' }])
    await target.close()
    await withEmpty(async (copy) => await expect(restore(copy, file)).rejects.toThrow(/^The schema of the database is newer than the backup/))
  })

  test('a backup goes from PostgreSQL to the embedded engine and back without a change', async () => {
    const file = await backUp(current.database)
    const inside = embedded(await PGlite.create('memory://'))
    await restore(inside, file)
    const back = await backUp(inside)
    await inside.close()
    await withEmpty(async (copy) => {
      await restore(copy, back)
      expect(await contentOf(await backUp(copy))).toEqual(await contentOf(file))
    })
  })
})
