import { DataTable } from '@/components/ui/data-table'
import type { AuditEntry } from '@/lib/audit/entry'
import { changesInWords, type NamesById } from '@/lib/audit/words'
import { formatInstant } from '@/lib/dates'
import { languageTag, type Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { AuditSubject } from './audit-subject'
import { controlLabel } from './labels'
import { roleLabel } from './roles'

type Props = { entry: AuditEntry & { chain: { position: number; previous: string; hash: string } | null }; names: NamesById; locale: Locale }

/** One entry: who, when and what, the differences field by field, and the links of the chain. */
export function AuditDetails({ entry, names, locale }: Props) {
  const t = translator(locale)
  const changes = changesInWords(entry, locale, names).map((change) => ({ ...change, id: `field-${change.field}` }))
  return (
    <>
      <dl className="grid gap-x-6 gap-y-2 mb-6 sm:grid-cols-[12rem_minmax(0,1fr)]">
        <dt className="muted">{t('admin.audit.when')}</dt>
        <dd><time dateTime={entry.at.toISOString()}>{formatInstant(entry.at, locale)}</time></dd>
        <dt className="muted">{t('admin.audit.who')}</dt>
        <dd className="break-words">{entry.who} <span className="muted">({roleLabel(entry.role, locale)})</span></dd>
        <dt className="muted">{t('admin.audit.record')}</dt>
        <dd><AuditSubject type={entry.subjectType} id={entry.subjectId} locale={locale} /></dd>
        <dt className="muted">{t('auditRoom.place')}</dt>
        <dd className="break-all">{entry.chain ? <>{entry.chain.position}, <code className="small">{entry.chain.hash}</code></> : t('auditRoom.unchained')}</dd>
        <dt className="muted">{t('auditRoom.previous')}</dt>
        <dd className="break-all"><code className="small">{entry.chain?.previous || '—'}</code></dd>
      </dl>
      {changes.length === 0 ? (
        <p className="note">{t('auditRoom.noChange')}</p>
      ) : (
        <DataTable
          caption={t('admin.audit.change')}
          rows={changes}
          columns={[
            { label: t('auditRoom.field'), cell: ({ field }: (typeof changes)[number]) => controlLabel(field, locale) },
            { label: t('auditRoom.before'), wide: true, cell: ({ before, lang }) => (before ? <del lang={lang && languageTag[lang]}>{before}</del> : <span className="muted">—</span>) },
            { label: t('auditRoom.after'), wide: true, cell: ({ after, lang }) => (after ? <ins lang={lang && languageTag[lang]}>{after}</ins> : <span className="muted">—</span>) },
          ]}
        />
      )}
    </>
  )
}
