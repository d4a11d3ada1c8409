import { Choice } from '@/components/admin/choice'
import { Line } from '@/components/admin/line'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { FieldErrors } from '@/lib/typed-form'

type Props = { officers: readonly { id: string; name: string; mine: boolean }[]; /** Whose form it is first. */ own: string; typed: (name: string, otherwise?: string) => string; errors: FieldErrors; locale: Locale }

/** Days away of an officer, and a colleague of the unit who stands in. */
export function AbsenceForm({ officers, own, typed, errors, locale }: Props) {
  const t = translator(locale)
  const options = (rows: Props['officers']) => rows.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <form method="post" action={paths.saveAbsence(locale)} className="grid gap-4 sm:grid-cols-2 items-end">
      <Choice id="officer" label={t('absences.field.officer')} locale={locale} value={typed('officer', own)} error={errors.officer} options={options(officers.filter(({ mine }) => mine))} />
      <Choice id="deputy" label={t('absences.field.deputy')} locale={locale} value={typed('deputy')} error={errors.deputy} hint={t('absences.deputyHint')} options={[{ value: '', label: t('absences.nobody') }, ...options(officers)]} />
      <Line id="fromDay" label={t('absences.field.fromDay')} locale={locale} value={typed('fromDay')} error={errors.fromDay} hint={t('absences.dayHint')} />
      <Line id="untilDay" label={t('absences.field.untilDay')} locale={locale} value={typed('untilDay')} error={errors.untilDay} hint={t('absences.dayHint')} />
      <p><button className="btn s">{t('absences.save')}</button></p>
    </form>
  )
}
