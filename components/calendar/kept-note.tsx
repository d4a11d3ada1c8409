import { History } from '@/components/admin/history'
import { Icon } from '@/components/ui/icon'
import type { AuditEntry } from '@/lib/audit/entry'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** Above a form that came back: look and save, or see first what somebody else saved in the meantime. */
export function KeptNote({ outdated, since, locale }: { outdated: boolean; since: readonly AuditEntry[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <div className={`note mb-4 ${outdated ? 'w' : ''}`} role="alert" id="problem" tabIndex={-1}>
      <Icon name={outdated ? 'alert' : 'eye'} />
      <div>
        <p>{t(outdated ? 'workCalendar.meanwhile' : 'workCalendar.notSavedYet')}</p>
        {outdated && <History entries={since} names={new Map()} locale={locale} />}
      </div>
    </div>
  )
}
