import type { ReactNode } from 'react'
import { formatDate, formatInstant } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatBytes } from '@/lib/operations/bytes'
import { nodeEndsOn, nodeIsOver } from '@/lib/operations/node-support'

const Facts = ({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) => (
  <ul className="stack">
    {rows.map(([name, value]) => (
      <li key={name}><b>{name}:</b> {value}</li>
    ))}
  </ul>
)

/** How the outbox stands. */
export function MailFacts({ mails, locale }: { mails: { waiting: number; failing: number; dead: number; oldest: Date | null }; locale: Locale }) {
  const t = translator(locale)
  return (
    <Facts rows={[
      [t('operations.mails.waiting'), mails.waiting], [t('operations.mails.failing'), mails.failing], [t('operations.mails.dead'), mails.dead],
      [t('operations.mails.oldest'), mails.oldest ? formatInstant(mails.oldest, locale) : t('operations.mails.none')],
    ]} />
  )
}

type Sizes = { database: number | undefined; diskFreeBytes: number | undefined; backup: { name: string; at: Date; bytes: number } | undefined; engine: 'embedded' | 'postgresql' }

/** Database, disk and backup. */
export function SizeFacts({ database, diskFreeBytes, backup, engine, locale }: Sizes & { locale: Locale }) {
  const t = translator(locale)
  const bytes = (value: number | undefined) => (value === undefined ? t('operations.unknown') : formatBytes(value, locale))
  return (
    <Facts rows={[
      [t('operations.sizes.database'), bytes(database)],
      [t('operations.sizes.disk'), bytes(diskFreeBytes)],
      [t('operations.sizes.backup'), backup ? t('operations.sizes.backupOf', { at: formatInstant(backup.at, locale), bytes: formatBytes(backup.bytes, locale), name: backup.name }) : t(engine === 'embedded' ? 'operations.sizes.noBackup' : 'operations.sizes.otherBackup')],
    ]} />
  )
}

type Versions = { portal: string; node: string; engine: 'embedded' | 'postgresql'; database: string; migrations: number; catalogue: number }

/** What runs here. `today` tells whether Node.js is still cared for. */
export function VersionFacts({ versions, today, locale }: { versions: Versions; today: string; locale: Locale }) {
  const t = translator(locale)
  const end = nodeEndsOn(versions.node)
  const over = nodeIsOver(versions.node, today)
  return (
    <Facts rows={[
      [t('operations.versions.portal'), versions.portal],
      ['Node.js', <>{versions.node} {end && (over ? <span className="tag w">{t('operations.versions.ended', { date: formatDate(end, locale) })}</span> : t('operations.versions.until', { date: formatDate(end, locale) }))}</>],
      [t('operations.versions.database'), t(`operations.versions.${versions.engine}`, { version: versions.database })],
      [t('operations.versions.migrations'), versions.migrations],
      [t('operations.versions.catalogue'), versions.catalogue],
    ]} />
  )
}
