import { type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { EditingChoices, SourceOption } from '@/lib/projects/editable'
import type { Editing } from '@/lib/projects/editing'
import { seeking, stages } from '@/lib/projects/stages'
import { Choice } from './choice'
import { errorSentence } from './labels'
import { Line } from './line'
import { SourceFields } from './source-fields'

type Props = { editing: Editing; choices: EditingChoices; sources: readonly SourceOption[]; own: readonly string[]; locale: Locale }

/** Stage with its date and source, and what the project is filed under. */
export function FactsFields({ editing: { controls, errors, stored }, choices, sources, own, locale }: Props) {
  const t = translator(locale)
  const named = (rows: readonly { id: string; name: Localized }[]) => rows.map(({ id, name }) => ({ value: id, label: textIn(name, locale)?.text ?? id }))
  const choice = (id: string, label: string, options: { value: string; label: string }[], hint?: string) => (
    <Choice id={id} label={label} locale={locale} value={controls[id] ?? ''} error={errors[id]} stored={stored[id]} options={options} hint={hint} />
  )
  const chosen = (controls.districtIds ?? '').split(',')
  return (
    <div className="grid gap-5 p-4">
      <fieldset className="grid gap-4">
        <legend className="lbl mb-2">{t('admin.edit.stageLegend')}</legend>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          {choice('stage', t('admin.field.stage'), stages.map((stage) => ({ value: stage, label: t(`terms.stage.${stage}`) })))}
          <Line id="stageAsOf" label={t('admin.field.stageAsOf')} locale={locale} value={controls.stageAsOf ?? ''} error={errors.stageAsOf} stored={stored.stageAsOf} hint={t('admin.edit.dateHint')} />
        </div>
        <SourceFields values={controls} errors={errors} sources={sources} own={own} locale={locale} />
      </fieldset>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        {choice('seeks', t('admin.field.seeks'), [{ value: '', label: t('common.askAkimat') }, ...seeking.map((value) => ({ value, label: t(`admin.seeking.${value}`) }))])}
        {choice('exportOriented', t('admin.field.exportOriented'), (['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t(`admin.answer.${value}`) })))}
        {choice('sectorId', t('admin.field.sector'), named(choices.sectors))}
        {choice('siteId', t('admin.field.site'), [{ value: '', label: t('admin.edit.noSite') }, ...named(choices.sites)])}
      </div>
      <fieldset id="districtIds">
        <legend className="lbl">{t('admin.field.districts')}</legend>
        {errors.districtIds && <p className="emsg">{errorSentence(errors.districtIds, locale)}</p>}
        {stored.districtIds !== undefined && <p className="stored"><b>{t('admin.edit.storedNow')}</b> <ins>{named(choices.districts).filter(({ value }) => stored.districtIds!.split(',').includes(value)).map(({ label }) => label).join(', ')}</ins></p>}
        <div className="grid gap-x-5 sm:grid-cols-2 lg:grid-cols-3">
          {named(choices.districts).map(({ value, label }) => (
            <label key={value} className="ck">
              <input type="checkbox" name="districtIds" value={value} defaultChecked={chosen.includes(value)} />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  )
}
