import { Line } from '@/components/admin/line'
import { TextsRow } from '@/components/admin/texts-row'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { Editing } from '@/lib/projects/editing'
import { unitNameMax } from '@/lib/units/fields'

/** Names in four languages, mailbox and promises of a unit. */
export function UnitFields({ editing, locale }: { editing: Editing; locale: Locale }) {
  const { controls, errors, stored } = editing
  const t = translator(locale)
  const line = (id: 'mailbox' | 'firstReplyDays' | 'substantiveDays', inputMode: 'email' | 'numeric') => (
    <Line id={id} label={t(`unitWork.field.${id}`)} hint={t(`unitWork.hint.${id}`)} locale={locale} value={controls[id] ?? ''} error={errors[id]} stored={stored[id]} inputMode={inputMode} />
  )
  return (
    <>
      <TextsRow legend={t('unitWork.field.unitName')} name="unitName" max={unitNameMax} long={false} editing={editing} locale={locale} />
      <div className="px-4">
        <label className="ck">
          <input type="checkbox" id="nameKnown" name="nameKnown" value="yes" defaultChecked={controls.nameKnown === 'yes'} />
          <span>{t('unitWork.field.nameKnown')}</span>
        </label>
        {stored.nameKnown !== undefined && <p className="stored"><b>{t('admin.edit.storedNow')}</b> <ins>{t(stored.nameKnown === 'yes' ? 'admin.answer.yes' : 'admin.answer.no')}</ins></p>}
      </div>
      <div className="grid gap-4 p-4 sm:grid-cols-3">
        {line('mailbox', 'email')}
        {line('firstReplyDays', 'numeric')}
        {line('substantiveDays', 'numeric')}
      </div>
    </>
  )
}
