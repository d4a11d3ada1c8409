import { ask } from '@/test/ask'
import { newDataDir, removeDataDir, startPortal } from '@/test/portal'
import { load } from './load'
import { machine, median, processorTime, startBareServer, whole } from './measure'

const page = '/en/projects'
const rounds = 7
const wanted = 0.7
const asking = { connections: 32, ms: 3000, headers: { 'Accept-Encoding': 'br' } }

/** A repeated public page from the portal beside the same bytes from a bare Node server. Returns whether the ratio is as wanted. */
export async function repeatedPage(): Promise<boolean> {
  const dataDir = await newDataDir()
  console.log('Starting the portal with the region\'s facts.')
  const portal = await startPortal({ DATA_DIR: dataDir, LOG_LEVEL: 'info' }, [], 'ignore')
  const answer = await ask(portal.url, page, { headers: asking.headers })
  const plain = await ask(portal.url, page)
  const bare = await startBareServer(answer.body, answer.headers)

  const places = { portal: new URL(portal.url + page), bare: new URL(`http://127.0.0.1:${bare.port}${page}`) }
  const processes = { portal: portal.pid, bare: bare.pid }
  const rates: Record<keyof typeof places, number[]> = { portal: [], bare: [] }
  const costs: Record<keyof typeof places, number[]> = { portal: [], bare: [] }
  for (const place of ['portal', 'bare'] as const) await load(places[place], { ...asking, ms: 2000 })
  for (let round = 1; round <= rounds; round++) {
    for (const place of ['portal', 'bare'] as const) {
      const [before, started] = [processorTime(processes[place]), performance.now()]
      const rate = await load(places[place], asking)
      rates[place].push(rate)
      costs[place].push((processorTime(processes[place]) - before) / (rate * ((performance.now() - started) / 1000)))
    }
    console.log(`Round ${round} of ${rounds}: portal ${whole(rates.portal.at(-1)!)}, bare ${whole(rates.bare.at(-1)!)} answers a second`)
  }
  await bare.stop()
  await portal.stop()
  await removeDataDir(dataDir)

  const ratio = median(rates.portal.map((rate, round) => rate / rates.bare[round]!))
  console.log(`
Repeated page. ${machine()}
${page}: ${whole(plain.body.length)} bytes of HTML, ${whole(answer.body.length)} sent with Brotli; embedded database, logs on
${asking.connections} connections, ${rounds} rounds of ${asking.ms / 1000} s each in turns, medians:
  portal      ${whole(median(rates.portal))} answers a second, ${median(costs.portal).toFixed(1)} µs of processor time each
  bare Node   ${whole(median(rates.bare))} answers a second, ${median(costs.bare).toFixed(1)} µs of processor time each
  ratio       ${ratio.toFixed(2)} (median of the rounds; at least ${wanted} is wanted)`)
  return ratio >= wanted
}
