import path from 'node:path'
import { readIsReadOnly, readMigrations, readOutboxState } from '@/db/queries/operations'
import { hangingJobs } from '@/lib/operations/job-run'
import { runtime } from '@/lib/runtime'
import { canWrite, freeBytes } from './disk'

/** How long the database may take to answer. */
const patienceMs = 3000
/** With less than this the embedded database cannot be written. */
const emptyDiskBytes = 32 * 1024 * 1024
/** A mail that is this old and has not left is late. */
const lateMailMinutes = 15

const within = <T>(work: Promise<T>): Promise<T | undefined> => {
  let timer: NodeJS.Timeout
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), patienceMs)))
  return Promise.race([work.catch(() => undefined), late]).finally(() => clearTimeout(timer))
}

/**
 * Looks whether this process can serve. `reasons` keep traffic away: stopping, no database or one that only reads, an older schema, a job that hangs, no
 * room or no disk to write. Mails that wait are told and nothing more, since every other thing goes on without the mail server.
 */
export async function readReadiness({ draining, migrations, now }: { draining: boolean; migrations: number; now: Date }): Promise<{ reasons: string[]; checks: Record<string, string> }> {
  const { env, instance } = runtime()
  const embedded = env.DATABASE_URL === undefined
  const [applied, readOnly, mails, free, writable] = await Promise.all([within(readMigrations()), within(readIsReadOnly()), within(readOutboxState({ role: 'system', name: 'readiness' })), freeBytes(env.DATA_DIR), !embedded || canWrite(path.join(env.DATA_DIR, 'db'))])
  const hanging = hangingJobs(instance?.jobs() ?? [], now)
  const lateMails = mails?.oldest && now.getTime() - mails.oldest.getTime() > lateMailMinutes * 60_000

  const wrong: Record<string, string | false> = {
    draining: draining && 'this process is stopping',
    database: applied === undefined ? 'no answer' : readOnly === true && 'read-only',
    migrations: applied !== undefined && applied < migrations && `${migrations - applied} not applied`,
    jobs: hanging.length > 0 && `hanging: ${hanging.map(({ job }) => job).join(', ')}`,
    disk: !writable ? 'cannot be written' : embedded && free !== undefined && free < emptyDiskBytes && 'full',
  }
  const mail = !env.SMTP_URL ? 'kept: no mail server is set' : mails === undefined ? 'unknown' : lateMails ? `late: ${mails.waiting + mails.failing} waiting, the oldest since ${mails.oldest!.toISOString()}` : 'ok'
  return {
    reasons: Object.entries(wrong).flatMap(([name, reason]) => (reason ? [`${name}: ${reason}`] : [])),
    checks: { ...Object.fromEntries(Object.entries(wrong).map(([name, reason]) => [name, reason || (name === 'draining' ? 'no' : name === 'migrations' && applied === undefined ? 'unknown' : 'ok')])), mail },
  }
}
