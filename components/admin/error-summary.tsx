import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { FieldErrors } from '@/lib/typed-form'
import { controlLabel, errorSentence } from './labels'

/** What has to be put right, first on the page, each error a link to its field in the same words. */
export function ErrorSummary({ errors, locale }: { errors: FieldErrors; locale: Locale }) {
  const entries = Object.entries(errors)
  if (entries.length === 0) return null
  return (
    <div className="note d mb-5" role="alert" tabIndex={-1} id="errors">
      <Icon name="alert" />
      <div>
        <h2 className="text-base">{translator(locale)('admin.edit.errors', { count: entries.length })}</h2>
        <ul>
          {entries.map(([control, code]) => (
            <li key={control}>
              <a href={`#${control}`}>{controlLabel(control, locale)}: {errorSentence(code, locale)}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
