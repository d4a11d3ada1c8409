import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/** The value below which a share of the others lie; 0.5 gives the median. */
export const quantile = (values: readonly number[], share: number): number => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!
export const median = (values: readonly number[]): number => quantile(values, 0.5)
export const whole = (value: number): string => Math.round(value).toLocaleString('en')

/** Processor time that a process has used, in microseconds; 0 where the system does not tell. */
export function processorTime(pid: number): number {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').slice(11, 13)
    return (Number(user) + Number(system)) * 10_000
  } catch {
    return 0
  }
}

/** Day and machine of a run, for its report. */
export const machine = (): string =>
  `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GB`

/** A bare Node server in a process of its own that sends these bytes with these headers. */
export async function startBareServer(body: Buffer, headers: NodeJS.Dict<string | string[]>): Promise<{ port: number; pid: number; stop: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'invest-bench-'))
  const { date: _date, connection: _connection, 'keep-alive': _keepAlive, ...sent } = headers
  await writeFile(path.join(folder, 'body'), body)
  await writeFile(path.join(folder, 'headers'), JSON.stringify(sent))
  const server = spawn(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, 'bare-server.ts'), path.join(folder, 'body'), path.join(folder, 'headers')], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = (await once(server.stdout, 'data')) as [Buffer]
  return {
    port: Number(port.toString()),
    pid: server.pid!,
    stop: async () => {
      server.kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
