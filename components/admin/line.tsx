import type { Locale } from '@/lib/locales'
import { Field } from './field'

type Props = { id: string; /** Where the id is not the name. */ name?: string; label: string; locale: Locale; value: string; hint?: string; error?: string; stored?: string; optional?: boolean; inputMode?: 'decimal' | 'url' | 'email' | 'numeric'; placeholder?: string }

/** A short text in one line. */
export const Line = ({ id, name = id, label, locale, value, hint, error, stored, optional, inputMode, placeholder }: Props) => (
  <Field id={id} label={label} locale={locale} hint={hint} error={error} stored={stored} optional={optional}>
    {(describedBy) => <input className="in" id={id} name={name} defaultValue={value} inputMode={inputMode} placeholder={placeholder} autoComplete="off" aria-describedby={describedBy} aria-invalid={error ? true : undefined} />}
  </Field>
)
