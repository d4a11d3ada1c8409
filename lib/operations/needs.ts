/** What an operator has to see to, the most pressing first; each has a sentence and most a page to do it on. */
export const needKinds = ['deadMails', 'asideMails', 'lateMails', 'noMailServer', 'diskFull', 'jobs', 'noBackup', 'oldBackup', 'failedBackup', 'overdue', 'stale', 'mci', 'node'] as const
export type NeedKind = (typeof needKinds)[number]
export type Need = { kind: NeedKind; level: 'danger' | 'warning'; count: number }

export type OperationFacts = {
  now: Date
  hasMailServer: boolean
  mails: { waiting: number; failing: number; dead: number; oldest: Date | null }
  /** Mails of the inbound mailbox that were put aside. */
  mailsAside: number
  overdue: number
  stale: number
  /** The monthly calculation index of the year was entered. */
  hasMci: boolean
  diskFreeBytes: number | undefined
  /** When the youngest whole backup was made; null when there is none, undefined where the database server makes them. */
  backupAt: Date | null | undefined
  backupFailed: boolean
  troubledJobs: number
  nodeIsOver: boolean
}

const minute = 60_000
/** A mail that has waited longer is late. */
const lateMailMinutes = 15
/** Backups are made daily; two hours are for the day that took longer. */
const backupHours = 26
/** Room for about a week of an ordinary portal. */
const lowDiskBytes = 1024 ** 3

/** What needs an operator now. Nothing when everything is in order. */
export function needsOf(facts: OperationFacts): Need[] {
  const { now, mails, backupAt, diskFreeBytes } = facts
  const age = (at: Date): number => now.getTime() - at.getTime()
  const need = (kind: NeedKind, level: Need['level'], isNeeded: boolean, count = 1): Need[] => (isNeeded ? [{ kind, level, count }] : [])
  const waiting = mails.waiting + mails.failing
  const all = [
    ...need('deadMails', 'danger', mails.dead > 0, mails.dead),
    ...need('asideMails', 'danger', facts.mailsAside > 0, facts.mailsAside),
    ...need('lateMails', 'danger', facts.hasMailServer && mails.oldest !== null && age(mails.oldest) > lateMailMinutes * minute, waiting),
    ...need('noMailServer', 'warning', !facts.hasMailServer, waiting),
    ...need('diskFull', 'danger', diskFreeBytes !== undefined && diskFreeBytes < lowDiskBytes),
    ...need('jobs', 'danger', facts.troubledJobs > 0, facts.troubledJobs),
    ...need('noBackup', 'danger', backupAt === null),
    ...need('oldBackup', 'danger', backupAt instanceof Date && age(backupAt) > backupHours * 60 * minute),
    ...need('failedBackup', 'danger', facts.backupFailed),
    ...need('overdue', 'warning', facts.overdue > 0, facts.overdue),
    ...need('stale', 'warning', facts.stale > 0, facts.stale),
    ...need('mci', 'warning', !facts.hasMci),
    ...need('node', 'warning', facts.nodeIsOver),
  ]
  return [...all.filter(({ level }) => level === 'danger'), ...all.filter(({ level }) => level === 'warning')]
}
