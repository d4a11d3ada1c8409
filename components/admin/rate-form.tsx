import type { RateEditing } from '@/lib/exchange/editing'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Line } from './line'

/** One rate, entered by hand with its day and publisher. */
export function RateForm({ editing: { controls, errors, stored }, locale }: { editing: RateEditing; locale: Locale }) {
  const t = translator(locale)
  const line = (id: keyof typeof controls) => ({ id, label: t(`rates.field.${id}`), locale, value: controls[id], error: errors[id] })
  return (
    <form method="post" action={paths.addRate(locale)} className="grid gap-4">
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Line {...line('currency')} hint={t('rates.hint.currency')} />
        <Line {...line('units')} hint={t('rates.hint.units')} inputMode="decimal" />
        <Line {...line('kzt')} inputMode="decimal" stored={stored && `${stored.units} ${controls.currency.toUpperCase()} = ${stored.kzt} KZT`} />
        <Line {...line('date')} hint={t('rates.hint.date')} />
      </div>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Line {...line('publisher')} />
        <Line {...line('url')} inputMode="url" optional />
      </div>
      <p><button className="btn s">{t('rates.add')}</button></p>
    </form>
  )
}
