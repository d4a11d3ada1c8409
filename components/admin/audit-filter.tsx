import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { subjectLabel } from './events'

type Props = { locale: Locale; types: readonly string[]; type: string; subject: string }

/** Which part of the audit is shown; a plain GET form. */
export function AuditFilter({ locale, types, type, subject }: Props) {
  const t = translator(locale)
  return (
    <form className="flt" method="get" action={paths.adminAudit(locale)} role="search">
      <div className="field">
        <label htmlFor="type">{t('admin.audit.type')}</label>
        <select className="sel" id="type" name="type" defaultValue={type}>
          <option value="">{t('admin.audit.all')}</option>
          {types.map((name) => <option key={name} value={name}>{subjectLabel(name, locale)}</option>)}
        </select>
      </div>
      <div className="field grow">
        <label htmlFor="subject">{t('admin.audit.subject')}</label>
        <input className="in" id="subject" name="subject" defaultValue={subject} placeholder={t('admin.audit.subjectExample')} autoComplete="off" />
      </div>
      <button className="btn s">
        <Icon name="search" />
        {t('admin.audit.show')}
      </button>
    </form>
  )
}
