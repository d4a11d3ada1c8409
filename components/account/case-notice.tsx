import { ErrorSummary } from '@/components/ui/error-summary'
import { Icon } from '@/components/ui/icon'
import { type Locale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { NamedUnit } from './case'

type Props = {
  locale: Locale
  unit: NamedUnit
  error?: { field: string; text: string }
  /** A message has just been sent. */
  written: boolean
  /** What was typed for a case that is closed now. */
  unsent?: string
}

/** What has just happened on the page of a case. */
export function CaseNotice({ locale, unit, error, written, unsent }: Props) {
  const t = translator(locale)
  if (error) return <ErrorSummary title={t('eoi.problem')} errors={[error]} />
  if (unsent) {
    return (
      <div className="note w mt-4" id="problem" role="alert" tabIndex={-1}>
        <Icon name="alert" />
        <div>
          <p>{t('account.reply.unsent')}</p>
          <p className="wr mt-2">{unsent}</p>
        </div>
      </div>
    )
  }
  if (!written) return null
  return (
    <p className="note s mt-4" id="written" role="status" tabIndex={-1}>
      <Icon name="check" />
      {t('account.reply.sent', { unit: textIn(unit.name, locale)?.text ?? unit.id })}
    </p>
  )
}
