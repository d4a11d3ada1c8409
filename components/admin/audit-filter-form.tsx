import { Icon } from '@/components/ui/icon'
import type { AuditFilter } from '@/lib/audit/filter'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { eventLabel, subjectLabel } from './events'

type Props = { locale: Locale; filter: AuditFilter; kinds: { events: readonly string[]; types: readonly string[] } }

/** Which part of the audit is shown, or taken out as a file; a plain GET form. */
export function AuditFilterForm({ locale, filter, kinds }: Props) {
  const t = translator(locale)
  const line = (name: 'who' | 'subject', label: string, hint: string) => (
    <div className="field grow">
      <label htmlFor={name}>{label}</label>
      <input className="in" id={name} name={name} defaultValue={filter[name]} placeholder={hint} autoComplete="off" />
    </div>
  )
  const day = (name: 'from' | 'to') => (
    <div className="field">
      <label htmlFor={name}>{t(`auditRoom.${name}`)}</label>
      <input className="in" type="date" id={name} name={name} defaultValue={filter[name]} />
    </div>
  )
  const choice = (name: 'event' | 'type', label: string, values: readonly string[], labelOf: (value: string, locale: Locale) => string) => (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select className="sel" id={name} name={name} defaultValue={filter[name]}>
        <option value="">{t('admin.audit.all')}</option>
        {values.map((value) => <option key={value} value={value}>{labelOf(value, locale)}</option>)}
      </select>
    </div>
  )
  return (
    <form className="flt flex-wrap" method="get" action={paths.adminAudit(locale)} role="search">
      {line('who', t('admin.audit.who'), t('auditRoom.whoExample'))}
      {choice('event', t('admin.audit.what'), kinds.events, eventLabel)}
      {choice('type', t('admin.audit.type'), kinds.types, subjectLabel)}
      {line('subject', t('admin.audit.subject'), t('admin.audit.subjectExample'))}
      {day('from')}
      {day('to')}
      <button className="btn s">
        <Icon name="search" />
        {t('admin.audit.show')}
      </button>
      <span className="flex flex-wrap gap-2" role="group" aria-label={t('auditRoom.export')}>
        {(['csv', 'json'] as const).map((format) => (
          <button key={format} className="btn s quiet" formAction={paths.exportAudit(locale)} name="format" value={format}>{t('auditRoom.exportAs', { format: format.toUpperCase() })}</button>
        ))}
      </span>
    </form>
  )
}
