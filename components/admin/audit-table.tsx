import { DataTable } from '@/components/ui/data-table'
import type { AuditEntry } from '@/lib/audit/entry'
import { changesInWords, type NamesById } from '@/lib/audit/words'
import { formatInstant } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { AuditSubject } from './audit-subject'
import { eventLabel } from './events'
import { controlLabel } from './labels'

/** Entries of the audit, newest first. */
export function AuditTable({ locale, rows, names }: { locale: Locale; rows: readonly AuditEntry[]; names: NamesById }) {
  const t = translator(locale)
  return (
    <DataTable
      caption={t('admin.audit.title')}
      rows={rows.map((row) => ({ ...row, id: String(row.id), entry: row }))}
      columns={[
        { label: t('admin.audit.when'), cell: ({ id, at }: { id: string; at: Date }) => <a href={paths.auditEntry(locale, id)}><time dateTime={at.toISOString()} className="nw small">{formatInstant(at, locale)}</time></a> },
        { label: t('admin.audit.who'), cell: ({ who }) => <span className="break-words">{who}</span> },
        { label: t('admin.audit.what'), cell: ({ event }) => eventLabel(event, locale) },
        {
          label: t('admin.audit.record'),
          cell: ({ subjectType, subjectId }) => <AuditSubject type={subjectType} id={subjectId} locale={locale} />,
        },
        {
          label: t('admin.audit.change'),
          cell: ({ entry }) => (
            <div className="rev">
              {changesInWords(entry, locale, names).map(({ field, before, after }) => (
                <span key={field} className="df">{controlLabel(field, locale)}: {before && <del>{before}</del>} {after && <ins>{after}</ins>}</span>
              ))}
            </div>
          ),
        },
      ]}
    />
  )
}
