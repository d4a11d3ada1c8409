import { ErrorSummary } from '@/components/ui/error-summary'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { FieldErrors } from '@/lib/typed-form'
import { controlLabel, errorSentence } from './labels'

/** What has to be put right, first on the page, each error a link to its field in the same words. */
export function Problems({ errors, locale }: { errors: FieldErrors; locale: Locale }) {
  const entries = Object.entries(errors)
  if (entries.length === 0) return null
  return (
    <ErrorSummary
      title={translator(locale)('admin.edit.errors', { count: entries.length })}
      errors={entries.map(([field, code]) => ({ field, text: `${controlLabel(field, locale)}: ${errorSentence(code, locale)}` }))}
    />
  )
}
