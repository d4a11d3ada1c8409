import { openDatabase } from '@/db/open'
import { loadFacts } from '@/db/facts/load'
import { insertManyProjects, madeSlug, madeWord } from '@/db/seed/many-projects'
import { ask } from '@/test/ask'
import { newDataDir, removeDataDir, startPortal } from '@/test/portal'
import { connectTo, startPostgres } from '@/test/postgres'
import { machine, median, processorTime, quantile, startBareServer } from './measure'

const sizes = [100, 10_000, 100_000]
/** Different addresses asked of each kind; each is asked once, so each is rendered. */
const asked = 150
const warmUp = 20
const headers = { 'Accept-Encoding': 'br' }

const sectors = ['food-processing', 'textiles', 'metals', 'energy', 'logistics', 'chemicals', 'crops', 'tourism']
const stages = ['idea', 'negotiation', 'memorandum', 'construction', 'operating']
const countries = ['CN', 'TR', 'UZ', 'RU', 'DE']
const at = <T>(values: readonly T[], number: number): T => values[number % values.length]!

type Kind = { name: string; address: (number: number) => string; sql?: (number: number) => string[] }
/** Conditions of three facets and a word, as plain SQL: what the search has to beat or be compared with. */
const where = (n: number) =>
  `search_text_of(name, summary) like '%${madeWord(n).toLowerCase()}%' and sector_id in ('${at(sectors, n)}', '${at(sectors, n + 3)}') and stage in ('${at(stages, n)}', '${at(stages, n + 2)}') and partner_countries && array['${at(countries, n)}', '${at(countries, n + 1)}']`
const kinds: Kind[] = [
  {
    name: 'search with three facets and counts',
    address: (n) => `/en/projects?${new URLSearchParams([['q', madeWord(n)], ['sector', at(sectors, n)], ['sector', at(sectors, n + 3)], ['stage', at(stages, n)], ['stage', at(stages, n + 2)], ['country', at(countries, n)], ['country', at(countries, n + 1)], ['jobs', String(n + 1)]])}`,
    sql: (n) => [
      `select count(*) from projects where ${where(n)}`,
      ...['sector_id', 'stage', 'site_id', 'seeks', 'export_oriented', 'unnest(partner_countries)', 'unnest(district_ids)'].map((column) => `select ${column} as value, count(*) from projects where ${where(n)} group by 1`),
      `select id, name, summary from projects where ${where(n)} order by stage_as_of desc nulls last, position limit 24`,
    ],
  },
  { name: 'first page', address: (n) => `/en/projects?jobs=${n + 1}` },
  { name: 'detail', address: (n) => `/en/projects/${madeSlug(n % 100)}?show=${at(['USD', 'CNY', 'EUR'], Math.floor(n / 100))}` },
]

type Measured = { kind: string; size: number; p50: number; p95: number; cpu: number; bareP50: number; bareCpu: number; sqlP50: number | undefined }

/**
 * First renderings over catalogues of three sizes on PostgreSQL: search with three facets and true counts, a filtered
 * first page and a project, one after the other, beside the same questions as bare SQL and the same bytes from a bare
 * Node server. Returns whether the search costs at most 150 ms at the 95th percentile and at most 1.5 times what it
 * costs in the smallest catalogue.
 */
export async function discover(): Promise<boolean> {
  const postgres = await startPostgres()
  const results: Measured[] = []
  for (const size of sizes) {
    const url = await filledDatabase(postgres, size)
    const dataDir = await newDataDir()
    const portal = await startPortal({ DATA_DIR: dataDir, DATABASE_URL: url, AUTH_SECRET: 'only-for-measuring-only-for-measuring', LOG_LEVEL: 'warn' }, [], 'ignore')
    const started = performance.now()
    await ask(portal.url, `/en/projects?q=${encodeURIComponent(madeWord(1))}`, { headers })
    console.log(`${size} projects: the index was made in ${((performance.now() - started) / 1000).toFixed(1)} s`)
    for (const kind of kinds) results.push(await measure(kind, size, portal, url))
    await portal.stop()
    await removeDataDir(dataDir)
  }
  await postgres.stop()
  return report(results)
}

async function filledDatabase(postgres: Awaited<ReturnType<typeof startPostgres>>, size: number): Promise<string> {
  await postgres.createDatabase(`bench_${size}`)
  const url = postgres.url(`bench_${size}`)
  const database = await openDatabase({ databaseUrl: url, dataDir: null })
  await database.migrate()
  await loadFacts(database.db, new Date())
  await insertManyProjects(database.db, size)
  await database.close()
  const client = await connectTo(url)
  await client.query(`create function search_text_of(name jsonb, summary jsonb) returns text immutable language sql as $$ select lower(name::text || summary::text) $$`)
  await client.query('analyze')
  await client.end()
  return url
}

async function measure(kind: Kind, size: number, portal: { url: string; pid: number }, databaseUrl: string): Promise<Measured> {
  const sample = await ask(portal.url, kind.address(0), { headers })
  const bare = await startBareServer(sample.body, sample.headers)
  const client = await connectTo(databaseUrl)
  const times = { portal: [] as number[], bare: [] as number[], sql: [] as number[] }
  const timed = async (into: number[], work: () => Promise<unknown>) => {
    const started = performance.now()
    await work()
    into.push(performance.now() - started)
  }
  for (let n = 1; n <= warmUp; n++) await ask(portal.url, kind.address(n), { headers })
  const cpu = { portal: processorTime(portal.pid), bare: processorTime(bare.pid) }
  for (let n = warmUp + 1; n <= warmUp + asked; n++) {
    await timed(times.portal, () => ask(portal.url, kind.address(n), { headers }))
    await timed(times.bare, () => ask(`http://127.0.0.1:${bare.port}`, '/', { headers }))
    const statements = kind.sql?.(n)
    if (statements) await timed(times.sql, async () => { for (const statement of statements) await client.query(statement) })
  }
  const each = { portal: (processorTime(portal.pid) - cpu.portal) / asked / 1000, bare: (processorTime(bare.pid) - cpu.bare) / asked / 1000 }
  await client.end()
  await bare.stop()
  return { kind: kind.name, size, p50: median(times.portal), p95: quantile(times.portal, 0.95), cpu: each.portal, bareP50: median(times.bare), bareCpu: each.bare, sqlP50: kind.sql && median(times.sql) }
}

function report(results: readonly Measured[]): boolean {
  const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} ms`
  console.log(`\nFirst rendering, one request after the other. ${machine()}`)
  for (const { kind, size, p50, p95, cpu, bareP50, bareCpu, sqlP50 } of results) {
    console.log(`${kind}, ${size.toLocaleString('en')} projects: p50 ${ms(p50)}, p95 ${ms(p95)}, ${(1000 / p50).toFixed(0)} a second, ${ms(cpu)} of processor time; bare Node p50 ${ms(bareP50)}, ratio ${(p50 / bareP50).toFixed(0)}${bareCpu > 0 ? ` (of processor time ${(cpu / bareCpu).toFixed(0)})` : ''}${sqlP50 === undefined ? '' : `; bare SQL p50 ${ms(sqlP50)}, ratio ${(p50 / sqlP50).toFixed(2)}`}`)
  }
  const search = results.filter(({ kind }) => kind === kinds[0]!.name)
  const growth = search.at(-1)!.p50 / search[0]!.p50
  const middle = search[1]!
  console.log(`Search at 100,000 projects: p95 ${ms(search.at(-1)!.p95)} (wanted: under 150 ms), ${growth.toFixed(2)} times its cost at 100 (wanted: at most 1.5)`)
  console.log(`Search at 10,000 projects: ${(middle.p50 / middle.bareP50).toFixed(0)} times the bare Node answer (wanted: at most 170)`)
  return search.at(-1)!.p95 < 150 && growth <= 1.5 && middle.p50 / middle.bareP50 <= 170
}
