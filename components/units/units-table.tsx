import { LocalizedText } from '@/components/public/localized-text'
import { DataTable } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Unit = { id: string; name: Localized; nameAssumed: boolean; mailbox: string | null; firstReplyDays: number; substantiveDays: number; officers: number; heads: number; openCases: number; warnings: readonly ('mailbox' | 'officer' | 'head')[] }

/** Every unit with its promises, people, open cases and what is missing. */
export function UnitsTable({ units, locale }: { units: readonly Unit[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <DataTable<Unit>
      caption={t('unitWork.caption')}
      rows={units}
      columns={[
        { label: t('unitWork.column.unit'), cell: ({ id, name, nameAssumed }) => <><a href={paths.adminUnit(locale, id)}><LocalizedText text={name} locale={locale} /></a>{nameAssumed && <span className="small muted block">{t('unitWork.assumed')}</span>}</> },
        { label: t('unitWork.field.mailbox'), cell: ({ mailbox }) => mailbox ? <span className="break-all">{mailbox}</span> : <span className="muted">{t('unitWork.none')}</span> },
        { label: t('unitWork.column.promise'), cell: ({ firstReplyDays, substantiveDays }) => t('unitWork.promise', { first: firstReplyDays, substantive: substantiveDays }) },
        { label: t('unitWork.column.officers'), numeric: true, cell: ({ officers }) => officers },
        { label: t('unitWork.column.open'), numeric: true, cell: ({ openCases }) => openCases },
        {
          label: t('unitWork.column.missing'), wide: true,
          cell: ({ warnings }) => warnings.length === 0 ? <span className="tag s">{t('unitWork.complete')}</span> : (
            <span className="flex flex-wrap gap-1">
              {warnings.map((warning) => <span key={warning} className="tag w"><Icon name="alert" />{t(`unitWork.missing.${warning}`)}</span>)}
            </span>
          ),
        },
      ]}
    />
  )
}
