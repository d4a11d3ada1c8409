import type { OpenDatabase } from '@/db/client'
import type { Env } from '@/lib/env'
import type { JobRun } from '@/lib/operations/job-run'
import { releaseDueHolds } from '@/server/plots/hold'
import { startBackups } from './backup'
import { lookAtClocks, lookAtOfficers } from './clock'
import { startDocumentJobs } from './documents'
import { tidyUp } from './housekeeping'
import { createMailer, restingKinds, sendDueMails } from './outbox'
import { type Repeated, repeat } from './repeat'

/** The jobs of one process. Other instances run them too; each mail and row is taken by one of them. */
export type Jobs = { mailQueued: () => void; runs: () => JobRun[]; stop: () => Promise<void> }

/** Starts the jobs; `tellAlive` says to the others that this process runs. Without SMTP_URL no mail leaves: they wait in the table, where admins read them. */
export function startJobs(database: OpenDatabase, env: Env & { AUTH_SECRET: string }, tellAlive: () => Promise<void>): Jobs {
  const mailer = env.SMTP_URL ? createMailer(env.SMTP_URL) : undefined
  const resting = restingKinds()
  let stopping = false
  const mails = mailer && repeat('mails', 3, async () => {
    while (!stopping && (await sendDueMails(mailer, env, () => new Date(), await resting(new Date()))) > 0);
  })
  const backups = startBackups(database, env)
  const inbound = env.INBOUND_IMAP_URL
  // Loaded only where mails come in: they are large, and most portals do without.
  const mailbox = inbound && repeat('inbound', 60, async () => {
    const [{ readMailbox }, { noteSetAside, receiveMail }] = await Promise.all([import('./inbound'), import('@/server/inbound/receive')])
    await readMailbox(inbound, { take: (raw, options) => receiveMail(raw, new Date(), options), setAside: (id) => noteSetAside(id, new Date()) }, new Date())
  })
  const all: Repeated[] = [...(mails ? [mails] : []), ...(backups ? [backups] : []), ...(mailbox ? [mailbox] : []), repeat('housekeeping', 3600, () => tidyUp(new Date())), repeat('holds', 60, async () => void (await releaseDueHolds(new Date()))), repeat('clock', 60, () => lookAtClocks(() => new Date())), repeat('officers', 300, () => lookAtOfficers(() => new Date())), repeat('heartbeat', 30, tellAlive), ...startDocumentJobs(Boolean(env.CLAMD_URL))]
  return {
    mailQueued: () => mails?.wake(),
    runs: () => all.map((job) => job.state()),
    stop: async () => {
      stopping = true
      await Promise.all(all.map((job) => job.stop()))
      mailer?.close()
    },
  }
}
