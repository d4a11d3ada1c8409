import { Line } from '@/components/admin/line'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Props = { q: string; dead: number; sendable: number; reason: { value: string; error?: string }; locale: Locale }

/** What can be done with all dead mails that the search finds: send them again, or give them up with a reason. */
export function DeadLetters({ q, dead, sendable, reason, locale }: Props) {
  const t = translator(locale)
  const hidden = (
    <>
      <input type="hidden" name="state" value="dead" />
      <input type="hidden" name="q" value={q} />
    </>
  )
  return (
    <section className="fx p-4 mb-4" aria-labelledby="dead">
      <h2 id="dead" className="text-lg">{t('mail.dead.title', { count: dead })}</h2>
      <p className="muted small mb-3">{t('mail.dead.lead')}</p>
      {sendable > 0 ? (
        <form method="post" action={paths.mailAction(locale, 'resend')}>
          {hidden}
          <button className="btn s">{t('mail.dead.resendAll', { count: sendable })}</button>
        </form>
      ) : <p>{t('mail.dead.noneSendable')}</p>}
      {dead > sendable && sendable > 0 && <p className="small mt-2">{t('mail.dead.expired', { count: dead - sendable })}</p>}
      <form method="post" action={paths.mailAction(locale, 'give-up')} className="grid items-end gap-3 mt-4 sm:grid-cols-[minmax(0,28rem)_auto] justify-start">
        {hidden}
        <Line id="reason" label={t('mail.dead.reason')} locale={locale} value={reason.value} error={reason.error} />
        <p><button className="btn s danger">{t('mail.dead.giveUpAll', { count: dead })}</button></p>
      </form>
    </section>
  )
}
