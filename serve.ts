import { readFile, rm } from 'node:fs/promises'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { randomUUID } from 'node:crypto'
import { setDb } from './db/client'
import { loadFacts } from './db/facts/load'
import { DatabaseInUse, lockDataDir } from './db/lock'
import { poolState } from './db/observed'
import { openDatabase } from './db/open'
import { readCatalogue } from './db/queries/catalogue'
import { connectionLimits, handleLimit } from './front/connection-limit'
import { drainable } from './front/drain'
import { createFiles } from './front/files'
import { createInner } from './front/inner'
import { createKeptPages } from './front/kept-pages'
import { openProxyDoor } from './front/proxy-door'
import { createFront } from './front/server'
import { uploadSeconds } from './front/upload'
import { releaseMails } from './jobs/outbox'
import { type Jobs, startJobs } from './jobs/start'
import { backupCommand } from './lib/backup/command'
import { BackupError } from './lib/backup/format'
import { readEnv, setBuiltConfig, setNodeEnv } from './lib/env'
import { errorFacts } from './lib/error-facts'
import { logConsole } from './lib/console-log'
import { createLog, setLog } from './lib/log'
import { plainConnections } from './lib/plain-connections'
import { inboundLimit } from './lib/mail/reply-address'
import { observer } from './lib/observer'
import { inRequest } from './lib/request-scope'
import { type Instance, type Runtime, setRuntime } from './lib/runtime'
import { SettingError } from './lib/setting-error'
import { backupLines, makeBackup, migrateWithBackup } from './server/backup'
import { runCommand } from './server/commands'
import { firstAdminLink } from './server/first-admin'
import { tellAlive, tellStopped } from './server/operations/heartbeat'
import { fillClocks } from './server/eois/clock'
import { renewNames } from './server/organisation-names'
import { startObserving } from './server/operations/observe'
import { readReadiness } from './server/operations/readiness'
import { loadSampleWorld, sampleSignInLines } from './server/sample-world'
import { keptSecret } from './server/secret'

/** How long a stopping process keeps idle connections of a proxy; deploy/nginx.conf gives them up after 2 s. */
const proxyIdleSeconds = 5

const dev = process.argv.includes('--dev')
const demo = process.argv.includes('--demo')

const stdout = process.stdout.write.bind(process.stdout)
/** Lines of the contract: alone on stdout, where other programs read them. */
const announce = (line: string): void => void stdout(`${line}\n`)
// Whatever else is printed, by Next too, is a log.
process.stdout.write = process.stderr.write.bind(process.stderr)

async function main(): Promise<void> {
  const env = readEnv()
  if (demo) env.DATA_DIR = path.join(env.DATA_DIR, 'demo')
  const log = createLog(env.LOG_LEVEL)
  setLog(log)
  if (!dev) logConsole(console, log)
  process.on('unhandledRejection', (error) => log.error({ error: errorFacts(error) }, 'Something failed that nobody waited for'))
  process.on('uncaughtException', (error) => {
    log.fatal({ error: errorFacts(error) }, 'The portal ends: it cannot go on from here')
    process.exit(1)
  })
  if (Number(process.versions.node.split('.')[0]) < 22) {
    log.warn(`Node ${process.versions.node} is past its end of life. Use 22.23.4, 24.22.1, 26.12.1 or later in production.`)
  }

  const plain = plainConnections(env)
  if (plain.length > 0) log.warn({ settings: plain }, 'Another machine is asked without encryption; REQUIRE_TLS=on refuses that')

  let isOpen = () => {}
  const opened = new Promise<void>((resolve) => (isOpen = resolve))
  const lock = env.DATABASE_URL ? undefined : await lockDataDir(env.DATA_DIR, async (command) => {
    await opened
    const backup = backupCommand.safeParse(command)
    if (backup.success) return backupLines(await makeBackup(database, runtime.env, backup.data.file, () => new Date()))
    return runCommand(command, new Date())
  })
  if (!env.DATABASE_URL) log.warn('The embedded database does not force writes to disk: what was saved survives a crash of the portal, but not a power cut. Use PostgreSQL (DATABASE_URL) where that matters.')
  const secret = env.AUTH_SECRET ?? (env.DATABASE_URL ? undefined : await keptSecret(env.DATA_DIR))
  if (!secret) throw new SettingError('AUTH_SECRET is needed with DATABASE_URL: 32 or more random characters, the same for all instances.')

  const database = await openDatabase({ databaseUrl: env.DATABASE_URL, dataDir: env.DATA_DIR })
  setDb(database.db)
  await migrateWithBackup(database, { ...env, AUTH_SECRET: secret }, () => new Date())
  if (await loadFacts(database.db, new Date())) log.info("The region's facts have been loaded.")

  const filled = await fillClocks()
  if (filled > 0) log.info({ filled }, 'The clocks of older cases have been computed.')
  const renewed = await renewNames()
  if (renewed > 0) log.info({ renewed }, 'The names of companies are compared by newer rules.')

  let away = false
  const catalogueChanged = async (): Promise<void> => {
    const read = await readCatalogue().catch((error: unknown) => {
      away = true
      throw error
    })
    away = false
    // Reads may overlap: one that began earlier must not bring an older version back.
    if (read.version >= runtime.catalogue.version) runtime.catalogue = read
  }
  let jobs: Jobs | undefined
  const root = path.resolve(import.meta.dirname)
  const read = async (file: string): Promise<string> => (await readFile(path.join(root, file), 'utf8')).trim()
  const migrations = (JSON.parse(await read('drizzle/meta/_journal.json')) as { entries: unknown[] }).entries.length
  const instance: Instance = { id: randomUUID(), version: (JSON.parse(await read('package.json')) as { version: string }).version, startedAt: new Date(), jobs: () => jobs?.runs() ?? [] }
  const runtime: Runtime = { env: { ...env, AUTH_SECRET: secret }, catalogue: await readCatalogue(), catalogueChanged, mailQueued: () => jobs?.mailQueued(), instance }
  setRuntime(runtime)
  if (demo) {
    await loadSampleWorld(new Date())
    await catalogueChanged()
  }
  isOpen()
  const reread = () => void catalogueChanged().catch((error: unknown) => log.warn({ error: errorFacts(error) }, 'The catalogue version could not be read; pages go on as they are.'))
  await database.listen('catalogue', reread)
  const poll = setInterval(reread, 800)

  setNodeEnv(dev ? 'development' : 'production')
  // Node would keep the source map of every bundle, with all sources in it: half of the memory of an idle portal.
  if (!dev) process.setSourceMapsEnabled(false)
  if (!dev) setBuiltConfig(await read('.next/required-server-files.json'))
  const { default: createNext } = await import('next')
  if (!dev) instance.version += ` ${await read('.next/BUILD_ID')}`
  const next = createNext({ dev, dir: root })
  await next.prepare()
  const innerPath = path.join(os.tmpdir(), `invest-${randomUUID()}.sock`)
  const handler = next.getRequestHandler()
  let renders = 0
  const observing = await startObserving(env, () => ({ renders, connections: poolState() }))
  const { startSpan } = observer()
  const innerServer = http.createServer((request, response) => {
    renders += 1
    const id = String(request.headers['x-request-id'] ?? '')
    const span = startSpan?.('next', request.headers.traceparent as string | undefined, { 'request.id': id })
    response.on('close', () => {
      renders -= 1
      span?.end({ status: response.statusCode })
    })
    inRequest({ id, trace: span?.trace }, () => void handler(request, response))
  })
  // The front keeps its connections; were this side to close an idle one as it is used again, a form would be lost.
  innerServer.keepAliveTimeout = 0
  // The front has limited the time.
  innerServer.requestTimeout = 0
  await new Promise<void>((resolve) => innerServer.listen(innerPath, resolve))

  let stopping = false
  const limits = connectionLimits(await handleLimit())
  const inner = createInner(innerPath, limits.renders)
  const pages = createKeptPages({ inner, host: new URL(env.baseUrl).host, version: () => runtime.catalogue.version, now: Date.now, dev })
  const front = createFront({
    env, inner, pages, log, dev,
    files: createFiles([
      { prefix: '/_next/static/', folder: path.join(root, '.next', 'static'), immutable: true },
      { prefix: '/fonts/', folder: path.join(root, 'public', 'fonts'), immutable: true },
      { prefix: '/', folder: path.join(root, 'public'), immutable: false },
    ]),
    readiness: () => readReadiness({ draining: stopping, migrations, now: new Date() }),
    isAway: async () => away || Promise.race([catalogueChanged().then(() => false, () => true), pause(2000, true, { ref: false })]),
    ...(observing.metrics && { metrics: observing.metrics }),
    ...(env.INBOUND_TOKEN && { inbound: { token: env.INBOUND_TOKEN, limit: inboundLimit, take: async (raw: Buffer) => (await import('./server/inbound/receive')).receiveMail(raw, new Date()) } }),
  })
  // The front gives a form without files far less time than one with files.
  const server = http.createServer({ requestTimeout: uploadSeconds * 1000, headersTimeout: 15_000, connectionsCheckingInterval: 5000, maxHeaderSize: 16 * 1024 }, front)
  const drain = drainable(server)
  // The port and the door of a proxy share what the process may have.
  const connections = limits.connections && Math.floor(limits.connections / (env.PROXY_SOCKET ? 2 : 1))
  if (connections) server.maxConnections = connections
  // Longer than any answer takes to begin: who reads nothing for so long has gone.
  if (!dev) server.setTimeout(75_000)
  // A proxy keeps connections, and gives them up itself: were this side first, a form could be sent into one that is being closed.
  const isProxied = Boolean(env.TRUSTED_PROXIES || env.PROXY_SOCKET)
  if (isProxied) server.keepAliveTimeout = 75_000
  if (dev) server.on('upgrade', (request, socket, head) => void next.getUpgradeHandler()(request, socket, head))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(env.PORT, env.HOST, resolve)
  })
  const door = env.PROXY_SOCKET ? await openProxyDoor(env.PROXY_SOCKET, server, connections) : undefined

  const stop = async (signal: string): Promise<void> => {
    if (stopping) return
    stopping = true
    log.info({ signal }, 'Stopping: open requests are finished first.')
    const force = setTimeout(() => process.exit(1), isProxied ? 30_000 : 15_000)
    await drain(isProxied ? proxyIdleSeconds * 1000 : 0, door)
    clearInterval(poll)
    innerServer.closeAllConnections()
    innerServer.close()
    await jobs?.stop()
    await next.close().catch(() => {})
    await tellStopped(instance, new Date()).catch(() => {})
    await observing.stop()
    await database.close()
    await lock?.release()
    await rm(innerPath, { force: true })
    clearTimeout(force)
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop('SIGTERM'))
  process.on('SIGINT', () => void stop('SIGINT'))

  for (const locale of ['kk', 'ru', 'en', 'zh'] as const) for (const status of [404, 500, 503, 'unsent'] as const) await pages.statusPage(locale, status).catch(() => {})
  if (lock) await releaseMails()
  jobs = startJobs(database, runtime.env, () => tellAlive(instance, new Date()))
  const adminLink = await firstAdminLink(new Date())
  announce([`Portal: ${env.baseUrl}`, ...(adminLink ? [`Admin sign-in: ${adminLink}`] : []), ...(demo ? await sampleSignInLines(new Date()) : [])].join('\n'))
}

main().catch((error: unknown) => {
  const expected = error instanceof SettingError || error instanceof DatabaseInUse || error instanceof BackupError || (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
  process.stderr.write(`${expected ? (error as Error).message : JSON.stringify(errorFacts(error))}\n`)
  process.exit(1)
})
