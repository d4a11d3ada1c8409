import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { type AmountField, amountFields, type NeedError } from '@/lib/plots/needs'

type Props = { typed: Record<AmountField | 'rail' | 'by', string>; errors: Partial<Record<AmountField | 'by', NeedError>>; asked: boolean; locale: Locale }

/** What a field's error says, the same words as in the summary. */
export const needError = (field: AmountField | 'by', error: NeedError, locale: Locale): string => {
  const t = translator(locale)
  return t(`plots.fit.error.${error}`, { field: t(`plots.fit.need.${field}`) })
}

/** The questions about a plant, as a plain GET form. Values that could not be read come back as typed. */
export function FitForm({ typed, errors, asked, locale }: Props) {
  const t = translator(locale)
  const field = (name: AmountField | 'by' | 'rail', control: ReactNode, hint?: string) => {
    const error = name === 'rail' ? undefined : errors[name]
    return (
      <div key={name} className={error ? 'field err' : 'field'}>
        <label htmlFor={name}>{t(`plots.fit.need.${name}`)}</label>
        {hint && <p className="hint" id={`${name}-hint`}>{hint}</p>}
        {error && name !== 'rail' && (
          <p className="emsg" id={`${name}-error`}>
            <Icon name="alert" />
            {needError(name, error, locale)}
          </p>
        )}
        {control}
      </div>
    )
  }
  const input = (name: AmountField | 'by', hint = false) => (
    <input className="in" id={name} name={name} inputMode={name === 'by' ? 'text' : 'decimal'} defaultValue={typed[name]} maxLength={40} aria-invalid={errors[name] ? true : undefined} aria-describedby={[hint && `${name}-hint`, errors[name] && `${name}-error`].filter(Boolean).join(' ') || undefined} />
  )
  return (
    <form className="flt" action={paths.fit(locale)} aria-label={t('plots.fit.form')}>
      {amountFields.map((name) => field(name, input(name)))}
      {field(
        'rail',
        <select className="sel" id="rail" name="rail" defaultValue={typed.rail === 'yes' ? 'yes' : ''}>
          <option value="">{t('plots.fit.railAny')}</option>
          <option value="yes">{t('plots.fit.railYes')}</option>
        </select>,
      )}
      {field('by', input('by', true), t('plots.fit.byHint'))}
      <button className="btn" type="submit">{t('plots.fit.apply')}</button>
      {asked && <a href={paths.fit(locale)}>{t('plots.fit.clear')}</a>}
    </form>
  )
}
