import { DataTable } from '@/components/ui/data-table'
import { formatDate } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Absence = { id: string; name: string; fromDay: string; untilDay: string; deputy: string | null }

/** Who is away and when, and who stands in. */
export function AbsenceTable({ rows, locale }: { rows: readonly Absence[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <DataTable
      caption={t('absences.table')}
      rows={rows}
      columns={[
        { label: t('absences.field.officer'), cell: ({ name }: Absence) => name },
        { label: t('absences.field.fromDay'), cell: ({ fromDay }) => formatDate(fromDay, locale) },
        { label: t('absences.field.untilDay'), cell: ({ untilDay }) => formatDate(untilDay, locale) },
        { label: t('absences.field.deputy'), cell: ({ deputy }) => deputy ?? <span className="muted">{t('absences.nobody')}</span> },
        {
          label: t('absences.change'), wide: true,
          cell: ({ id, name, fromDay }) => (
            <form method="post" action={paths.saveAbsence(locale)}>
              <input type="hidden" name="id" value={id} />
              <button className="btn s quiet" name="intent" value="remove">{t('absences.remove')}<span className="vh">: {name}, {formatDate(fromDay, locale)}</span></button>
            </form>
          ),
        },
      ]}
    />
  )
}
