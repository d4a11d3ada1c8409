import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Observer } from '@/lib/observer'

/** What is asked for at each reading; a part that could not be read in time is left out. */
export type Readings = {
  databaseUp: boolean
  renders: number
  catalogueVersion: number
  connections?: { total: number; idle: number; waiting: number }
  mails?: { waiting: number; failing: number; dead: number; oldestSeconds: number }
  units?: { id: string; open: number; overdue: number }[]
  databaseBytes?: number
  diskFreeBytes?: number
  backupAgeSeconds?: number
}

/**
 * Metrics in the Prometheus text format. Labels are few and fixed: kinds of answers, status codes, ids of units.
 * Never an address, a reference, a name or anything else of a person.
 */
export function createPrometheus(read: () => Promise<Readings>): { observer: Observer; contentType: string; read: () => Promise<string> } {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const seconds = [0.001, 0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 10, 30]
  const requests = new Histogram({ name: 'invest_request_seconds', help: 'Time to answer a request, by kind of answer and status.', labelNames: ['surface', 'status'] as const, buckets: seconds, registers })
  const queries = new Histogram({ name: 'invest_query_seconds', help: 'Time of a statement at the database, waiting included.', labelNames: ['result'] as const, buckets: seconds, registers })
  const refusals = new Counter({ name: 'invest_sign_in_refusals_total', help: 'Sign-ins that were refused, by reason.', labelNames: ['reason'] as const, registers })
  const gauge = (name: string, help: string) => new Gauge({ name: `invest_${name}`, help, registers })
  const labelled = <T extends string>(name: string, help: string, ...labelNames: T[]) => new Gauge({ name: `invest_${name}`, help, labelNames, registers })

  const databaseUp = gauge('database_up', '1 while the database answers.')
  const renders = gauge('renders', 'Requests that Next is working on or that wait for it.')
  const version = gauge('catalogue_version', 'Version of the catalogue that public pages are made from.')
  const connections = labelled('database_connections', 'Connections of the pool and requests that wait for one.', 'state')
  const mails = labelled('outbox_mails', 'Mails that have not left: not tried yet, tried in vain, and given up.', 'state')
  const oldest = gauge('outbox_oldest_seconds', 'Age of the oldest mail that has not left.')
  const cases = labelled('cases', 'Open cases of a unit, and those of them with a late promise.', 'unit', 'state')
  const databaseBytes = gauge('database_bytes', 'Size of the database.')
  const diskFree = gauge('disk_free_bytes', 'Free room on the disk of DATA_DIR.')
  const backupAge = gauge('backup_age_seconds', 'Age of the last whole backup that the portal made; absent without one.')

  return {
    observer: {
      answered: (surface, status, took) => requests.observe({ surface, status }, took),
      queried: (took, failed) => queries.observe({ result: failed ? 'failed' : 'ok' }, took),
      signInRefused: (reason) => refusals.inc({ reason }),
    },
    contentType: registry.contentType,
    read: async () => {
      const found = await read()
      for (const each of [connections, mails, cases]) each.reset()
      const setOrRemove = (target: Gauge, value: number | undefined): void => (value === undefined ? target.remove() : target.set(value))
      databaseUp.set(found.databaseUp ? 1 : 0)
      renders.set(found.renders)
      version.set(found.catalogueVersion)
      for (const [state, n] of Object.entries(found.connections ?? {})) connections.set({ state }, n)
      if (found.mails) for (const state of ['waiting', 'failing', 'dead'] as const) mails.set({ state }, found.mails[state])
      setOrRemove(oldest, found.mails?.oldestSeconds)
      for (const { id, open, overdue } of found.units ?? []) {
        cases.set({ unit: id, state: 'open' }, open)
        cases.set({ unit: id, state: 'overdue' }, overdue)
      }
      setOrRemove(databaseBytes, found.databaseBytes)
      setOrRemove(diskFree, found.diskFreeBytes)
      setOrRemove(backupAge, found.backupAgeSeconds)
      return registry.metrics()
    },
  }
}
