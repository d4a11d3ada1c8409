import { DataTable } from '@/components/ui/data-table'
import type { Documented } from '@/lib/api/documentation'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

/** One type of record of the API: its addresses, filters and fields. */
export function ApiRecord({ type, fields, filters, locale }: Documented & { locale: Locale }) {
  const t = translator(locale)
  return (
    <details className="fold" id={type}>
      <summary>{t(`api.types.${type}`)}</summary>
      <p className="in2 break-words">
        <code>{paths.apiRecords(type)}</code>, <code>{paths.apiRecord(type, type === 'plots' ? '{site}/{code}' : '{slug}')}</code>
      </p>
      {filters.length > 0 && (
        <dl className="kv">
          {filters.map(({ name }) => [
            <dt key={`${name}-t`}>
              <code>{name}</code>
            </dt>,
            <dd key={name}>{t(`api.parameters.${name}`)}</dd>,
          ])}
        </dl>
      )}
      <DataTable
        caption={t('api.records.title')}
        rows={fields.map(({ name, of }) => ({ id: `${type}-${name}`, name, of }))}
        columns={[
          { label: t('api.records.field'), cell: ({ name }) => <code>{name}</code> },
          { label: t('api.records.type'), cell: ({ of }) => <code className="break-words">{of}</code> },
          { label: t('api.records.meaning'), cell: ({ name }) => t(`api.fields.${name}`), wide: true },
        ]}
      />
    </details>
  )
}
