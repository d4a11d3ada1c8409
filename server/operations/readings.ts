import { findLastBackup } from '@/db/queries/backups'
import { listUnitLoads } from '@/db/queries/unit-loads'
import { readMigrations, readOutboxState, readSizes } from '@/db/queries/operations'
import type { Actor } from '@/lib/auth/roles'
import { runtime } from '@/lib/runtime'
import { freeBytes } from './disk'
import type { Readings } from './prometheus'

const scraper: Actor = { role: 'system', name: 'metrics' }
/** How long a reading may take, and for how long one is good enough: counting cases costs more than anything else here. */
const patienceMs = 3000
const freshMs = 15_000

const inTime = <T>(work: Promise<T>): Promise<T | undefined> => {
  let timer: NodeJS.Timeout
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), patienceMs)))
  return Promise.race([work.catch(() => undefined), late]).finally(() => clearTimeout(timer))
}

async function look(now: Date): Promise<Omit<Readings, 'renders' | 'connections' | 'catalogueVersion'>> {
  const { env } = runtime()
  const [migrations, mails, units, sizes, diskFreeBytes, backup] = await Promise.all([
    inTime(readMigrations()), inTime(readOutboxState(scraper)), inTime(listUnitLoads(scraper, now)), inTime(readSizes(scraper)), freeBytes(env.DATA_DIR), inTime(findLastBackup(scraper)),
  ])
  return {
    databaseUp: migrations !== undefined,
    ...(mails && { mails: { waiting: mails.waiting, failing: mails.failing, dead: mails.dead, oldestSeconds: mails.oldest ? Math.max(0, (now.getTime() - mails.oldest.getTime()) / 1000) : 0 } }),
    ...(units && { units }),
    ...(sizes && { databaseBytes: sizes.database }),
    ...(diskFreeBytes !== undefined && { diskFreeBytes }),
    ...(backup?.good && { backupAgeSeconds: (now.getTime() - backup.good.finishedAt.getTime()) / 1000 }),
  }
}

/** Reads what the metrics tell, from the database at most four times a minute however many ask. */
export function createReadings(process: () => Pick<Readings, 'renders' | 'connections'>): () => Promise<Readings> {
  let last: { at: number; found: ReturnType<typeof look> } | undefined
  return async () => {
    const now = new Date()
    if (!last || now.getTime() - last.at > freshMs) last = { at: now.getTime(), found: look(now) }
    return { ...(await last.found), ...process(), catalogueVersion: runtime().catalogue.version }
  }
}
