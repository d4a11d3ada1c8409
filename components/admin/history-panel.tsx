import type { AuditEntry } from '@/lib/audit/entry'
import type { NamesById } from '@/lib/audit/words'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { History } from './history'

type Props = { entries: readonly AuditEntry[]; names: NamesById; remarks: string | null; all?: string; locale: Locale }

/** Beside the forms: the remarks of the record and who changed what. */
export function HistoryPanel({ entries, names, remarks, all, locale }: Props) {
  const t = translator(locale)
  return (
    <aside className="pn" aria-label={t('admin.history.title')}>
      {remarks && (
        <section>
          <h2>{t('admin.edit.remarks')}</h2>
          <p className="small muted">{t('admin.edit.remarksLead')}</p>
          {/* Remarks were taken over from the research of the facts, which was kept in English. */}
          <p className="small whitespace-pre-line mt-2" lang="en">{remarks}</p>
        </section>
      )}
      <section>
        <h2>{t('admin.history.title')}</h2>
        <History entries={entries} names={names} locale={locale} />
        {all && entries.length > 0 && <p className="small"><a href={all}>{t('admin.history.more')}</a></p>}
      </section>
    </aside>
  )
}
