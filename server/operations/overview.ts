import path from 'node:path'
import { findLastBackup } from '@/db/queries/backups'
import { listMciValues } from '@/db/queries/high-value'
import { countSetAside, listInstances, readMigrations, readOutboxState, readSizes } from '@/db/queries/operations'
import { listStaleFigures, listStaleStages } from '@/db/queries/stale'
import { listUnitLoads } from '@/db/queries/unit-loads'
import type { SignedIn } from '@/lib/auth/roles'
import { turkistanDay } from '@/lib/dates'
import { hasMciOfYear } from '@/lib/eoi/high-value'
import { failingJobs, hangingJobs, type JobRun } from '@/lib/operations/job-run'
import { needsOf } from '@/lib/operations/needs'
import { nodeIsOver } from '@/lib/operations/node-support'
import { runtime } from '@/lib/runtime'
import { freeBytes } from './disk'

/** A portal that has not told of itself for this long does not run any more. */
const silentMs = 95_000

/** What the operator's page shows, at the instant `now`. */
export async function readOverview(actor: SignedIn, now: Date) {
  const { env, catalogue, instance } = runtime()
  const today = turkistanDay(now)
  const [mails, units, figures, stages, sizes, migrations, told, diskFreeBytes, { good, failure }, mci, mailsAside] = await Promise.all([
    readOutboxState(actor), listUnitLoads(actor, now), listStaleFigures(actor, today, 1), listStaleStages(actor, today, 1), readSizes(actor), readMigrations(), listInstances(actor, now),
    freeBytes(env.DATA_DIR), findLastBackup(actor), listMciValues(actor), countSetAside(actor, now),
  ])
  const instances = told.map((each) => ({ ...each, own: each.id === instance?.id, lives: !each.stoppedAt && now.getTime() - each.seenAt.getTime() < silentMs }))
  const troubles = (runs: readonly JobRun[]): Set<string> => new Set([...failingJobs(runs), ...hangingJobs(runs, now)].map(({ job }) => job))
  // What this process knows of itself is newer than what it last wrote.
  const jobs = instances.filter(({ lives }) => lives).flatMap((each) => {
    const runs = each.own && instance ? instance.jobs() : each.jobs
    const troubled = troubles(runs)
    return runs.map((run) => ({ ...run, host: each.host, instance: each.id, troubled: troubled.has(run.job) }))
  })
  const embedded = env.DATABASE_URL === undefined
  const stale = figures.total + stages.total
  const overdue = units.reduce((sum, unit) => sum + unit.overdue, 0)
  const needs = needsOf({
    now, hasMailServer: env.SMTP_URL !== undefined, mails, mailsAside, overdue, stale, hasMci: hasMciOfYear(mci, today), diskFreeBytes,
    backupAt: good?.finishedAt ?? (embedded ? null : undefined), backupFailed: failure !== undefined, troubledJobs: jobs.filter(({ troubled }) => troubled).length, nodeIsOver: nodeIsOver(process.versions.node, today),
  })
  return {
    needs, mails, units: units.filter(({ open }) => open > 0), stale: { figures: figures.total, stages: stages.total }, sizes, diskFreeBytes, backup: good && { name: path.basename(good.file), at: good.finishedAt, bytes: good.bytes ?? 0 }, instances, jobs,
    versions: { portal: instance?.version ?? '', node: process.versions.node, engine: embedded ? ('embedded' as const) : ('postgresql' as const), database: sizes?.version ?? '', migrations, catalogue: catalogue.version },
  }
}
export type Overview = Awaited<ReturnType<typeof readOverview>>
