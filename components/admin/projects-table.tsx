import { LocalizedText } from '@/components/public/localized-text'
import { Stage } from '@/components/projects/stage'
import { DataTable } from '@/components/ui/data-table'
import { formatInstant } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { EditableRow } from '@/lib/projects/editable'
import { LanguageMarks } from './language-marks'

/** Projects as their editors see them: what is complete, what must be confirmed, when it last changed. */
export function ProjectsTable({ locale, rows }: { locale: Locale; rows: readonly EditableRow[] }) {
  const t = translator(locale)
  return (
    <DataTable
      caption={t('admin.projects.found', { count: rows.length })}
      rows={rows}
      columns={[
        {
          label: t('admin.projects.columns.project'),
          cell: ({ id, code, name }: EditableRow) => (
            <>
              <a href={paths.adminProject(locale, id)}><LocalizedText text={name} locale={locale} /></a>
              <span className="block small muted">{code}</span>
            </>
          ),
        },
        { label: t('admin.projects.columns.stage'), cell: ({ stage }) => <Stage stage={stage} locale={locale} /> },
        { label: t('admin.projects.columns.languages'), cell: ({ languages }) => <LanguageMarks languages={languages} locale={locale} /> },
        { label: t('admin.projects.columns.confirm'), numeric: true, cell: ({ toConfirm }) => (toConfirm > 0 ? <span className="tag w">{toConfirm}</span> : <span className="muted">0</span>) },
        { label: t('admin.projects.columns.changed'), cell: ({ updatedAt }) => <time dateTime={updatedAt.toISOString()} className="small">{formatInstant(updatedAt, locale)}</time> },
      ]}
    />
  )
}
