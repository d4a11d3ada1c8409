import { readdirSync, readFileSync } from 'node:fs'
import { ask } from '@/test/ask'
import { loadFacts } from '@/db/facts/load'
import { openDatabase } from '@/db/open'
import { insertManyProjects, madeSlug, madeWord } from '@/db/seed/many-projects'
import { newDataDir, type Portal, removeDataDir, startPortal } from '@/test/portal'
import { startPostgres } from '@/test/postgres'
import { machine, median, whole } from './measure'

const projects = 10_000
const limit = 400
const restarts = 5
/** As deploy/ starts the portal: fewer pools of the C library, from which compressing in threads takes memory, and what is free is given back. */
const asDeployed = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' }

/** Memory of a process and of all that it started, in megabytes; what several share is counted once (PSS). */
function memory(pid: number): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      parents.set(Number(name), Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]!.split(' ')[1]))
    } catch {
      // It ended while the list was read.
    }
  }
  const family = [pid]
  for (const member of family) family.push(...[...parents].filter(([, parent]) => parent === member).map(([child]) => child))
  const kilobytes = family.map((member) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${member}/smaps_rollup`, 'utf8'))?.[1] ?? 0))
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024
}

/**
 * Memory of one instance and of its PostgreSQL with 10,000 projects, after a start and after a thousand different pages,
 * and how long a restart takes. Returns whether both together stay within 400 MB.
 */
export async function server(): Promise<boolean> {
  const [postgres, dataDir] = [await startPostgres(), await newDataDir()]
  await postgres.createDatabase('server')
  const url = postgres.url('server')
  const database = await openDatabase({ databaseUrl: url, dataDir: null })
  await database.migrate()
  await loadFacts(database.db, new Date())
  await insertManyProjects(database.db, projects)
  await database.close()

  const start = (): Promise<Portal> => startPortal({ DATA_DIR: dataDir, DATABASE_URL: url, AUTH_SECRET: 'only-for-measuring-only-for-measuring', ...asDeployed }, [], 'ignore')
  const both = (portal: Portal) => ({ app: memory(portal.pid), database: memory(postgres.pid) })
  let portal = await start()
  const page = await ask(portal.url, '/en/projects')
  if (page.status !== 200) throw new Error(`The catalogue answered ${page.status}`)
  const fresh = both(portal)
  for (let n = 0; n < 250; n++) {
    for (const address of [`/en/projects?jobs=${n + 1}`, `/zh/projects/${madeSlug(n)}`, `/ru/search?q=${encodeURIComponent(madeWord(n))}`, `/kk/projects?q=${encodeURIComponent(madeWord(n))}`]) await ask(portal.url, address)
  }
  const used = both(portal)

  const times = { down: [] as number[], up: [] as number[] }
  for (let n = 0; n < restarts; n++) {
    const began = performance.now()
    await portal.stop()
    const down = performance.now()
    portal = await start()
    await ask(portal.url, '/en/projects')
    times.down.push(down - began)
    times.up.push(performance.now() - down)
  }
  await portal.stop()
  await postgres.stop()
  await removeDataDir(dataDir)
  const told = ({ app, database: db }: typeof fresh) => `${whole(app)} MB portal, ${whole(db)} MB PostgreSQL, ${whole(app + db)} MB together`
  console.log(`\nMemory (PSS) and restart, ${whole(projects)} projects. ${machine()}
  after the first page: ${told(fresh)}
  after 1,000 different pages: ${told(used)} (at most ${limit} is wanted)
  restart, median of ${restarts}: ends in ${median(times.down).toFixed(0)} ms, answers its first catalogue page after ${median(times.up).toFixed(0)} ms more`)
  return used.app + used.database <= limit
}
