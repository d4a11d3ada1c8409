import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { Filters } from '@/lib/projects/filters'
import { currencies } from '@/lib/projects/stages'

/** From, to and in what currency: amounts stated in another one count by the latest known rate. */
export function AmountRange({ locale, chosen }: { locale: Locale; chosen: Filters }) {
  const t = translator(locale)
  const amount = (name: 'min' | 'max', label: string) => (
    <p className="field">
      <label htmlFor={name}>{label}</label>
      <input className="in" id={name} name={name} inputMode="decimal" autoComplete="off" maxLength={20} defaultValue={chosen[name]} aria-describedby="amount-hint" />
    </p>
  )
  return (
    <>
      {amount('min', t('projects.amount.from'))}
      {amount('max', t('projects.amount.to'))}
      <p className="field">
        <label htmlFor="currency">{t('projects.amount.currency')}</label>
        <select className="sel" id="currency" name="currency" defaultValue={chosen.currency}>
          {currencies.map((code) => (
            <option key={code} value={code}>{t(`terms.currency.${code}`)}</option>
          ))}
        </select>
      </p>
      <p className="hint" id="amount-hint">{t('projects.amount.hint')}</p>
    </>
  )
}
