import type { ReactNode } from 'react'
import { LocalizedText } from '@/components/public/localized-text'
import { formatInstant } from '@/lib/dates'
import type { Localized, Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatBytes } from '@/lib/operations/bytes'
import type { JobRun } from '@/lib/operations/job-run'
import { paths } from '@/lib/paths'

const Table = ({ caption, heads, children }: { caption: string; heads: { text: string; number?: boolean }[]; children: ReactNode }) => (
  <div className="scroll-x" tabIndex={0} role="region" aria-label={caption}>
    <table className="tb">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {heads.map(({ text, number }) => (
            <th key={text} scope="col" className={number ? 'r' : undefined}>{text}</th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
)

type Unit = { id: string; name: Localized; open: number; overdue: number }

/** Units that hold open cases, and how many of them are late. */
export function UnitTable({ units, locale }: { units: readonly Unit[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <Table caption={t('operations.units.title')} heads={[{ text: t('operations.units.unit') }, { text: t('operations.units.open'), number: true }, { text: t('operations.units.overdue'), number: true }]}>
      {units.map(({ id, name, open, overdue }) => (
        <tr key={id}>
          <th scope="row">
            <a href={paths.desk(locale, { unit: id })}><LocalizedText text={name} locale={locale} /></a>
          </th>
          <td className="r num">{open}</td>
          <td className="r num">{overdue > 0 ? <span className="tag w">{overdue}</span> : 0}</td>
        </tr>
      ))}
    </Table>
  )
}

/** How each job of each running portal has gone. */
export function JobTable({ jobs, locale }: { jobs: readonly (JobRun & { host: string; instance: string; troubled: boolean })[]; locale: Locale }) {
  const t = translator(locale)
  const at = (instant: string | null) => (instant ? formatInstant(new Date(instant), locale) : t('operations.never'))
  const known = ['mails', 'housekeeping', 'holds', 'heartbeat', 'backup', 'audit', 'silence'] as const
  const name = (job: string) => {
    const found = known.find((each) => each === job)
    return found ? t(`operations.jobs.names.${found}`) : job
  }
  return (
    <Table caption={t('operations.jobs.title')} heads={[{ text: t('operations.jobs.job') }, { text: t('operations.jobs.host') }, { text: t('operations.jobs.done') }, { text: t('operations.jobs.failures'), number: true }, { text: t('operations.jobs.failed') }]}>
      {jobs.map((run) => (
        <tr key={`${run.instance} ${run.job}`}>
          <th scope="row">{name(run.job)}</th>
          <td>{run.host}</td>
          <td className="nw">{at(run.doneAt)}</td>
          <td className="r num">{run.failures}</td>
          <td>
            {run.troubled && <span className="tag d">{t(run.runningSince ? 'operations.jobs.hangs' : 'operations.jobs.fails')}</span>} <span className="nw">{at(run.failedAt)}</span>
            {run.error && <span className="small muted block" lang="en">{run.error}</span>}
          </td>
        </tr>
      ))}
    </Table>
  )
}

type Instance = { id: string; host: string; version: string; node: string; startedAt: Date; seenAt: Date; stoppedAt: Date | null; lives: boolean; own: boolean }

/** Portals seen within a day. */
export function InstanceTable({ instances, locale }: { instances: readonly Instance[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <Table caption={t('operations.instances.title')} heads={(['host', 'state', 'started', 'seen', 'version', 'node'] as const).map((key) => ({ text: t(`operations.instances.${key}`) }))}>
      {instances.map((each) => (
        <tr key={each.id}>
          <th scope="row">{each.host}{each.own && <span className="small muted block">{t('operations.instances.own')}</span>}</th>
          <td><span className={each.lives ? 'tag s' : each.stoppedAt ? 'tag' : 'tag w'}>{t(`operations.instances.${each.lives ? 'lives' : each.stoppedAt ? 'stopped' : 'silent'}`)}</span></td>
          <td className="nw">{formatInstant(each.startedAt, locale)}</td>
          <td className="nw">{formatInstant(each.seenAt, locale)}</td>
          <td>{each.version}</td>
          <td>{each.node}</td>
        </tr>
      ))}
    </Table>
  )
}

/** The largest tables of the database. */
export function SizeTable({ tables, locale }: { tables: readonly { name: string; bytes: number; rows: number }[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <Table caption={t('operations.sizes.tables')} heads={[{ text: t('operations.sizes.table') }, { text: t('operations.sizes.bytes'), number: true }]}>
      {tables.map(({ name, bytes }) => (
        <tr key={name}>
          <th scope="row" lang="en">{name}</th>
          <td className="r num nw">{formatBytes(bytes, locale)}</td>
        </tr>
      ))}
    </Table>
  )
}
