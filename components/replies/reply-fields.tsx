import { Choice } from '@/components/admin/choice'
import { TextsRow } from '@/components/admin/texts-row'
import { cannedFields } from '@/lib/desk/canned'
import { type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { Editing } from '@/lib/projects/editing'
import { replyBodyMax, replyStages, replyTitleMax } from '@/lib/replies/fields'

type Props = { editing: Editing; units: readonly { id: string; name: Localized }[]; /** The text may be for all units. */ general: boolean; locale: Locale }

/** Title and text in four languages, and where the text is offered. */
export function ReplyFields({ editing, units, general, locale }: Props) {
  const { controls, errors, stored } = editing
  const t = translator(locale)
  const of = (id: string) => ({ id, locale, value: controls[id] ?? '', error: errors[id], stored: stored[id] })
  return (
    <>
      <TextsRow legend={t('replies.field.title')} hint={t('replies.hint.title')} name="replyTitle" max={replyTitleMax} long={false} editing={editing} locale={locale} />
      <TextsRow legend={t('replies.field.body')} hint={`${t('replies.hint.body')} ${cannedFields.map((field) => `{${field}} ${t(`replies.fields.${field}`)}`).join('; ')}.`} name="replyBody" max={replyBodyMax} long editing={editing} locale={locale} />
      <div className="grid items-end gap-4 p-4 sm:grid-cols-2">
        <Choice {...of('replyStage')} label={t('replies.field.stage')} options={[{ value: '', label: t('replies.anyStage') }, ...replyStages.map((value) => ({ value, label: t(`terms.caseState.${value}`) }))]} />
        <Choice {...of('unitId')} label={t('replies.field.unit')} options={[...(general ? [{ value: '', label: t('replies.anyUnit') }] : []), ...units.map(({ id, name }) => ({ value: id, label: textIn(name, locale)?.text ?? id }))]} />
      </div>
    </>
  )
}
