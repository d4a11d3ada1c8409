import { DataTable } from '@/components/ui/data-table'
import { formatInstant } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Row = { id: string; attribution: string; areas: number; rim: string; borders: string; importedAt: Date; by: string; state: 'draft' | 'shown' | 'former' }

/** Imports of boundaries, each with the way to look at it on the map. */
export function BoundariesTable({ rows, locale }: { rows: readonly Row[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <DataTable
      caption={t('map.admin.table')}
      rows={rows}
      columns={[
        { label: t('map.admin.field.attribution'), cell: ({ id, attribution }) => <a href={paths.adminMap(locale, { look: id })}>{attribution}</a> },
        { label: t('map.admin.column.when'), cell: ({ importedAt }) => formatInstant(importedAt, locale) },
        { label: t('map.admin.column.by'), cell: ({ by }) => by },
        { label: t('map.admin.field.areas'), numeric: true, cell: ({ areas }) => areas },
        { label: t('map.admin.column.size'), numeric: true, cell: ({ rim, borders }) => rim.length + borders.length },
        { label: t('map.admin.column.state'), cell: ({ state }) => <span className={state === 'shown' ? 'tag g' : 'tag'}>{t(`map.admin.state.${state}`)}</span> },
      ]}
    />
  )
}
