import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { ask } from '@/test/ask'
import { newDataDir, removeDataDir, startPortal } from '@/test/portal'
import { load } from './bench/load'

/**
 * `npm run bench`: a repeated public page from the portal beside the same bytes from a bare Node server, in turns, in
 * one run, so that whatever else the machine does falls on both.
 */

const page = '/en/projects'
const rounds = 7
const wanted = 0.6
const asking = { connections: 32, ms: 3000, headers: { 'Accept-Encoding': 'br' } }
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
const whole = (value: number): string => Math.round(value).toLocaleString('en')

const dataDir = await newDataDir()
const folder = await mkdtemp(path.join(os.tmpdir(), 'invest-bench-'))
console.log('Starting the portal with the region\'s facts.')
const portal = await startPortal({ DATA_DIR: dataDir, LOG_LEVEL: 'info' }, [], 'ignore')
const answer = await ask(portal.url, page, { headers: asking.headers })
const plain = await ask(portal.url, page)
await writeFile(path.join(folder, 'body'), answer.body)
const { date: _date, connection: _connection, 'keep-alive': _keepAlive, ...headers } = answer.headers
await writeFile(path.join(folder, 'headers'), JSON.stringify(headers))

const bare = spawn(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, 'bench', 'bare-server.ts'), path.join(folder, 'body'), path.join(folder, 'headers')], { stdio: ['ignore', 'pipe', 'inherit'] })
const [port] = (await once(bare.stdout, 'data')) as [Buffer]

const places = { portal: new URL(portal.url + page), bare: new URL(`http://127.0.0.1:${port.toString().trim()}${page}`) }
const processes = { portal: portal.pid, bare: bare.pid! }
const rates: Record<keyof typeof places, number[]> = { portal: [], bare: [] }
const costs: Record<keyof typeof places, number[]> = { portal: [], bare: [] }
/** Processor time that a process has used, in microseconds; 0 where the system does not tell. */
const used = (pid: number): number => {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').slice(11, 13)
    return (Number(user) + Number(system)) * 10_000
  } catch {
    return 0
  }
}
for (const place of ['portal', 'bare'] as const) await load(places[place], { ...asking, ms: 2000 })
for (let round = 1; round <= rounds; round++) {
  for (const place of ['portal', 'bare'] as const) {
    const [before, started] = [used(processes[place]), performance.now()]
    const rate = await load(places[place], asking)
    rates[place].push(rate)
    costs[place].push((used(processes[place]) - before) / (rate * ((performance.now() - started) / 1000)))
  }
  console.log(`Round ${round} of ${rounds}: portal ${whole(rates.portal.at(-1)!)}, bare ${whole(rates.bare.at(-1)!)} answers a second`)
}

bare.kill()
await portal.stop()
await removeDataDir(dataDir)
await rm(folder, { recursive: true, force: true })

const ratio = median(rates.portal.map((rate, round) => rate / rates.bare[round]!))
console.log(`
${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GB
${page}: ${whole(plain.body.length)} bytes of HTML, ${whole(answer.body.length)} sent with Brotli; embedded database, logs on
${asking.connections} connections, ${rounds} rounds of ${asking.ms / 1000} s each in turns, medians:
  portal      ${whole(median(rates.portal))} answers a second, ${median(costs.portal).toFixed(1)} µs of processor time each
  bare Node   ${whole(median(rates.bare))} answers a second, ${median(costs.bare).toFixed(1)} µs of processor time each
  ratio       ${ratio.toFixed(2)} (median of the rounds; at least ${wanted} is wanted)`)
process.exit(ratio >= wanted ? 0 : 1)
