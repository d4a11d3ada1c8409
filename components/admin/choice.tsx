import type { ReactNode } from 'react'
import type { Locale } from '@/lib/locales'
import { Field } from './field'

export type Option = { value: string; label: string }
type Props = { id: string; /** Where the id is not the name. */ name?: string; label: string; locale: Locale; options?: readonly Option[]; value: string; hint?: string; error?: string; stored?: string; optional?: boolean; children?: ReactNode }

/** One value of a list; `children` are further options, in groups. */
export const Choice = ({ id, name = id, label, locale, options = [], value, hint, error, stored, optional, children }: Props) => (
  <Field id={id} label={label} locale={locale} hint={hint} error={error} optional={optional} stored={stored === undefined ? undefined : (options.find((option) => option.value === stored)?.label ?? stored)}>
    {(describedBy) => (
      <select className="sel" id={id} name={name} defaultValue={value} aria-describedby={describedBy} aria-invalid={error ? true : undefined}>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        {children}
      </select>
    )}
  </Field>
)
