import { rename } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { openDatabase } from '../db/open'
import { isUnavailable } from '../lib/unavailable'

/*
 * Run in a process of its own, because an engine that waits for its own lock lets the whole process stand still: takes the checkpoint file of an embedded
 * database away, lets the engine stop over that, and brings it back; then asks for what breaks it. Prints what happened.
 */
const dataDir = process.argv[2]!
const file = path.join(dataDir, 'db', 'global', 'pg_control')
const { db, listen, close } = await openDatabase({ dataDir })
const how = (asked: Promise<unknown>): Promise<string> => asked.then(() => 'done', (error: unknown) => (isUnavailable(error) ? 'away' : String(error)))
const keep = (id: number): Promise<string> => how(db.transaction((tx) => tx.execute(sql`insert into kept values (${id})`)))
const keepAtLast = async (id: number): Promise<string> => {
  const end = Date.now() + 20_000
  for (;;) {
    const outcome = await keep(id)
    if (outcome === 'done' || Date.now() > end) return outcome
    await pause(100)
  }
}
const news: string[] = []

await db.execute(sql`create table kept (id int)`)
await listen('news', () => news.push('heard'))
const before = await keep(1)
await rename(file, `${file}.away`)
const asked = [how(db.execute(sql`checkpoint`)), keep(2), how(db.transaction(async (tx) => void (await tx.execute(sql`insert into kept values (3)`).catch(() => undefined))))]
const during = [...(await Promise.all(asked)), await keep(4)]
await rename(`${file}.away`, file)
const after = await keepAtLast(5)
// Deeper than the stack of the process: the engine breaks off in the middle.
await how(db.execute(sql`select repeat('[', 1000000)::json`))
const broken = await keepAtLast(6)
await db.execute(sql`notify news`)
const { rows } = (await db.execute(sql`select id from kept order by id`)) as unknown as { rows: { id: number }[] }
await rename(file, `${file}.away`)
const again = await how(db.execute(sql`checkpoint`))
await close()
await rename(`${file}.away`, file)
process.stdout.write(JSON.stringify({ before, during, after, broken, again, kept: rows.map(({ id }) => id), news }))
