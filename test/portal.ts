import { execFile, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { freePort } from './free-port'
import { copyStartedData } from './started-data'

const run = promisify(execFile)
const root = path.join(import.meta.dirname, '..')

/** A portal in a process of its own, as an operator runs it. */
export type Portal = {
  /** Base URL, without a slash at the end. */
  url: string
  settings: Record<string, string>
  pid: number
  /** What it has said so far: stdout carries the lines of the contract, stderr the log. */
  stdout: () => string
  stderr: () => string
  /** Ends it as an operator does and waits until it is gone; returns the exit code. */
  stop: () => Promise<number | null>
  /** Ends it as a crash does. */
  kill: () => Promise<void>
}

/** A process that ended before it served; `said` is its stderr. */
export class PortalEnded extends Error {
  constructor(
    readonly code: number | null,
    readonly said: string,
  ) {
    super(`The portal ended with code ${code}: ${said.slice(-2000)}`)
  }
}

/** Nothing of the surrounding environment but what a process needs to run. */
const environment = (settings: Record<string, string>): NodeJS.ProcessEnv =>
  Object.assign(Object.fromEntries(['PATH', 'HOME', 'TMPDIR', 'LANG'].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))), settings) as NodeJS.ProcessEnv

/** An empty folder for DATA_DIR. */
export const newDataDir = (): Promise<string> => mkdtemp(path.join(os.tmpdir(), 'invest-data-'))
/** A folder for DATA_DIR in which an embedded portal has been started before. */
export async function usedDataDir(): Promise<string> {
  const folder = await newDataDir()
  await copyStartedData(folder)
  return folder
}
export const removeDataDir = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })

/**
 * Starts the production portal on a free port and waits for its `Portal:` line. `DATA_DIR` has to be given. Rejects
 * with PortalEnded when it refuses to start. `log` says where its stderr goes: kept, nowhere, or to a disk that is full; `handles`
 * how many file handles it may have.
 */
export async function startPortal(given: Record<string, string> & { DATA_DIR: string }, flags: string[] = [], log: 'pipe' | 'ignore' | 'full' = 'pipe', handles?: number): Promise<Portal> {
  const settings = { PORT: String(await freePort()), RATE_LIMITS: 'off', LOG_LEVEL: 'warn', ...given }
  const command = [process.execPath, path.join('.next', 'portal', 'start.mjs'), ...flags]
  const [program = '', ...args] = handles ? ['sh', '-c', `ulimit -n ${handles}; exec "$@"`, 'sh', ...command] : command
  const stderr = log === 'full' ? await open('/dev/full', 'w') : undefined
  const child = spawn(program, args, { cwd: root, env: environment(settings), stdio: ['ignore', 'pipe', stderr?.fd ?? (log as 'pipe' | 'ignore')] })
  await stderr?.close()
  let stdout = ''
  let said = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const killed = () => child.kill('SIGKILL')
  process.once('exit', killed)
  void ended.then(() => process.off('exit', killed))
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
      const line = /^Portal: (.*)\n/m.exec(stdout)
      if (line) resolve(line[1]!)
    })
    child.once('error', reject)
    child.once('close', (code) => reject(new PortalEnded(code, said)))
  })
  return {
    url,
    settings,
    pid: child.pid!,
    stdout: () => stdout,
    stderr: () => said,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Runs one of the commands (`user`, `demo` …) with the settings of a portal that may be running; returns its stdout. */
export async function runCommand(portal: Pick<Portal, 'settings'>, script: string, args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], { cwd: root, env: environment(portal.settings) })
  return stdout
}

/** Runs `user` for a portal on PostgreSQL again and again in one process (inviter.ts), one command after the other. */
export function openInviter(portal: Pick<Portal, 'settings'>): { run: (args: string[]) => Promise<string>; close: () => void } {
  const child = fork(path.join(import.meta.dirname, 'inviter.ts'), { cwd: root, env: environment(portal.settings), execArgv: ['--import', 'tsx'] })
  const ended = once(child, 'exit').then(() => [{ error: 'The process that invites has ended.' }])
  let last: Promise<unknown> = Promise.resolve()
  const run = (args: string[]): Promise<string> => {
    const said = last.then(async () => {
      const answer = Promise.race([once(child, 'message'), ended])
      child.send(args)
      const [{ said: lines, error }] = (await answer) as [{ said?: string; error?: string }]
      if (lines === undefined) throw new Error(error)
      return lines
    })
    last = said.catch(() => {})
    return said
  }
  return { run, close: () => child.disconnect() }
}
