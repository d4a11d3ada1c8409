import type { ReactNode } from 'react'
import { Icon } from './icon'

export type FieldProps = {
  /** Name and id of the control; an error summary links to it. */
  name: string
  label: string
  hint?: string
  /** The same words as in the summary. `mark` is read out before it. */
  error?: { mark: string; text: string }
  /** Said beside the label, in brackets, when the field may stay empty. */
  optional?: string
}

type Noted = Pick<FieldProps, 'name' | 'hint' | 'error'>

/** What describes a control: the ids of its hint and its error. */
export const describedBy = ({ name, hint, error }: Noted): string | undefined => [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined
const invalid = ({ error }: FieldProps): true | undefined => (error ? true : undefined)

/** Hint and error of a control, above it. */
export const FieldNotes = ({ name, hint, error }: Noted) => (
  <>
    {hint && <p className="hint" id={`${name}-hint`}>{hint}</p>}
    {error && (
      <p className="emsg" id={`${name}-error`}>
        <Icon name="alert" />
        <span>
          <span className="vh">{error.mark} </span>
          {error.text}
        </span>
      </p>
    )}
  </>
)

const Labelled = ({ children, ...field }: FieldProps & { children: ReactNode }) => (
  <div className={field.error ? 'field err' : 'field'}>
    <label htmlFor={field.name}>
      {field.label}
      {field.optional && <span className="opt"> {field.optional}</span>}
    </label>
    <FieldNotes {...field} />
    {children}
  </div>
)

type TextProps = FieldProps & { value: string; type?: 'text' | 'tel'; autoComplete?: string; inputMode?: 'text' | 'tel' | 'decimal'; width?: 'm' | 's'; lang?: string }

/** One line of text, with its label, hint and error. */
export const TextField = ({ value, type = 'text', autoComplete = 'off', inputMode, width, lang, ...field }: TextProps) => (
  <Labelled {...field}>
    <input className={`in ${width ? `w-${width}` : ''}`} id={field.name} name={field.name} type={type} defaultValue={value} autoComplete={autoComplete} inputMode={inputMode} lang={lang} aria-describedby={describedBy(field)} aria-invalid={invalid(field)} />
  </Labelled>
)

/** Several lines of text. */
export const TextArea = ({ value, rows = 6, lang, ...field }: FieldProps & { value: string; rows?: number; lang?: string }) => (
  <Labelled {...field}>
    <textarea className="ta" id={field.name} name={field.name} rows={rows} defaultValue={value} lang={lang} aria-describedby={describedBy(field)} aria-invalid={invalid(field)} />
  </Labelled>
)

export type Option = { value: string; label: string; lang?: string; /** Said below the label, where there is room. */ note?: string }

/** One of many. `empty` is the choice of none. */
export const SelectField = ({ value, empty, options, width, autoComplete, ...field }: FieldProps & { value: string; empty: string; options: readonly Option[]; width?: 'm' | 's'; autoComplete?: string }) => (
  <Labelled {...field}>
    <select className={`sel ${width ? `w-${width}` : ''}`} id={field.name} name={field.name} defaultValue={value} autoComplete={autoComplete} aria-describedby={describedBy(field)} aria-invalid={invalid(field)}>
      <option value="">{empty}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value} lang={option.lang}>{option.label}</option>
      ))}
    </select>
  </Labelled>
)

/** One of a few, all in sight. */
export const RadioField = ({ value, options, side = false, ...field }: FieldProps & { value: string; options: readonly Option[]; side?: boolean }) => (
  <fieldset className={field.error ? 'field err' : 'field'} aria-describedby={describedBy(field)}>
    <legend>
      {field.label}
      {field.optional && <span className="opt"> {field.optional}</span>}
    </legend>
    <FieldNotes {...field} />
    <div className={side ? 'radios pills' : 'radios'}>
      {options.map((option, index) => (
        <label key={option.value} className="rad" lang={option.lang}>
          <input type="radio" id={index === 0 ? field.name : undefined} name={field.name} value={option.value} defaultChecked={option.value === value} />
          <span>
            {option.label}
            {option.note && <small>{option.note}</small>}
          </span>
        </label>
      ))}
    </div>
  </fieldset>
)

/** A box to tick. */
export const CheckField = ({ checked, ...field }: FieldProps & { checked: boolean }) => (
  <div className={field.error ? 'field err' : 'field'}>
    <FieldNotes {...field} />
    <label className="rad">
      <input type="checkbox" id={field.name} name={field.name} value="yes" defaultChecked={checked} aria-describedby={describedBy(field)} aria-invalid={invalid(field)} />
      <span>
        {field.label}
        {field.optional && <span className="opt"> {field.optional}</span>}
      </span>
    </label>
  </div>
)
