import { ErrorSummary } from '@/components/ui/error-summary'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

type Props = {
  locale: Locale
  error?: { field: string; text: string }
  /** What has just been done, in words. */
  done?: string
  /** What was typed for a case that is closed now. */
  unsent?: string
}

/** What has just happened on the page of a case. */
export function CaseNotice({ locale, error, done, unsent }: Props) {
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
  if (!done) return null
  return (
    <p className="note s mt-4" id="written" role="status" tabIndex={-1}>
      <Icon name="check" />
      {done}
    </p>
  )
}
