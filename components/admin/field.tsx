import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { languageTag, type Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { errorSentence } from './labels'

type FieldProps = {
  id: string
  label: string
  locale: Locale
  /** Language of the content, where it is not that of the page. */
  lang?: Locale
  hint?: string
  error?: string
  /** What somebody else has saved here in the meantime; shown beside what was typed. */
  stored?: string
  optional?: boolean
  children: (describedBy: string | undefined) => ReactNode
}

/** Label, hint, error and the other editor's value around one control. */
export function Field({ id, label, locale, lang, hint, error, stored, optional, children }: FieldProps) {
  const t = translator(locale)
  const described = [hint && `${id}-hint`, error && `${id}-error`, stored !== undefined && `${id}-stored`].filter(Boolean).join(' ') || undefined
  return (
    <div className={error ? 'field err' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="muted"> ({t('admin.edit.optional')})</span>}
      </label>
      {hint && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      {error && (
        <p className="emsg" id={`${id}-error`}>
          <Icon name="alert" />
          <span>{errorSentence(error, locale)}</span>
        </p>
      )}
      {children(described)}
      {stored !== undefined && (
        <p className="stored" id={`${id}-stored`}>
          <b>{t('admin.edit.storedNow')}</b> {stored ? <ins lang={lang && languageTag[lang]}>{stored}</ins> : <span className="muted">{t('admin.edit.empty')}</span>}
        </p>
      )}
    </div>
  )
}
