import { CheckField, TextArea } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { type Locale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { InvestorCase } from './case'

/** The way out, last on the page and behind a disclosure. */
export function WithdrawForm({ inquiry: { eoi, unit }, locale, reason, error }: { inquiry: InvestorCase; locale: Locale; reason: string; error?: { field: 'reason' | 'confirm'; text: string } }) {
  const t = translator(locale)
  const errorOf = (field: 'reason' | 'confirm') => (error?.field === field ? { mark: t('eoi.errorMark'), text: error.text } : undefined)
  return (
    <details className="wd" id="withdraw" open={Boolean(error)}>
      <summary>
        <Icon name="x" />
        {t('account.withdraw.open')}
      </summary>
      <form className="wdf" method="post" action={paths.accountWithdraw(locale, eoi.reference)} noValidate>
        <p>{t('account.withdraw.text', { unit: textIn(unit.name, locale)?.text ?? unit.id })}</p>
        <TextArea name="reason" label={t('account.withdraw.reason')} optional={t('eoi.optional')} value={reason} rows={3} error={errorOf('reason')} />
        <CheckField name="confirm" label={t('account.withdraw.confirm', { reference: eoi.reference })} checked={false} error={errorOf('confirm')} />
        <p>
          <button className="btn danger" type="submit">{t('account.withdraw.submit')}</button>
        </p>
      </form>
    </details>
  )
}
