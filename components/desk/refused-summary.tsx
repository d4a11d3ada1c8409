import { Icon } from '@/components/ui/icon'
import type { CaseFormName } from '@/lib/desk/forms'
import { translator } from '@/lib/messages'
import type { FormContext } from './case-form'

/** Fields whose typed words must not be lost when their form is gone. */
const written = ['message', 'note', 'reason', 'agreementText']

/** Says what was not sent and why. Where the form may no longer be used, what was typed stands here to be copied. */
export function RefusedSummary({ context: { refused, locale }, forms }: { context: FormContext; forms: readonly CaseFormName[] }) {
  if (!refused?.error) return null
  const t = translator(locale)
  const gone = !forms.includes(refused.form)
  const typed = written.flatMap((field) => refused.typed[field] ?? []).filter(Boolean)
  return (
    <div className="note d mb-5" role="alert" tabIndex={-1}>
      <Icon name="alert" />
      <div className="min-w-0">
        <p className="font-semibold">{t('desk.error.summary')}</p>
        {gone ? <p>{t(`desk.error.${refused.error}`)}</p> : <a href={`#${refused.form}`}>{t(`desk.error.${refused.error}`)}</a>}
        {gone && typed.length > 0 && (
          <>
            <p className="mt-2">{t('desk.form.kept')}</p>
            {typed.map((text, index) => <p key={index} className="kept whitespace-pre-line">{text}</p>)}
          </>
        )}
      </div>
    </div>
  )
}
