import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { plotTexts } from '@/lib/plots/editable'
import { buildClasses, hallConditions, plotKinds, plotStatuses, priceUnits, tenures } from '@/lib/plots/kinds'
import type { Editing } from '@/lib/projects/editing'
import { currencies } from '@/lib/projects/stages'
import { Choice, type Option } from './choice'
import { Field } from './field'
import { controlLabel } from './labels'
import { Line } from './line'
import { TextsRow } from './texts-row'

type Props = { editing: Editing; locale: Locale; /** The hold keeps the status as it is. */ held: boolean }

/** Land, status, price, hall and texts of a plot. */
export function PlotFields({ editing, locale, held }: Props) {
  const t = translator(locale)
  const { controls, errors, stored } = editing
  const of = (id: string) => ({ id, label: controlLabel(id, locale), locale, value: controls[id] ?? '', error: errors[id], stored: stored[id] })
  const line = (id: string, hint?: string) => <Line key={id} {...of(id)} hint={hint} />
  const choice = (id: string, options: readonly Option[], empty = true) => <Choice key={id} {...of(id)} options={empty ? [{ value: '', label: t('common.notDisclosed') }, ...options] : options} />
  const statuses = plotStatuses.filter((status) => (held ? status === 'on_hold' : status !== 'on_hold'))
  return (
    <>
      <fieldset className="fx p-4 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <legend className="font-semibold">{t('plotWork.facts')}</legend>
        {choice('plotKind', plotKinds.map((value) => ({ value, label: t(`plots.kind.${value}`) })), false)}
        {choice('status', statuses.map((value) => ({ value, label: t(`plots.status.${value}`) })), false)}
        {line('statusAsOf', t('admin.edit.dateHint'))}
        {line('areaHa')}
        {choice('divisible', [{ value: 'unknown', label: t('admin.answer.unknown') }, { value: 'yes', label: t('admin.answer.yes') }, { value: 'no', label: t('admin.answer.no') }], false)}
        {line('smallestPartHa')}
        {choice('tenure', tenures.map((value) => ({ value, label: t(`plots.tenure.${value}`) })))}
        {choice('buildClass', buildClasses.map((value) => ({ value, label: t(`plots.buildClass.${value}`) })))}
        {line('price')}
        {choice('priceCurrency', currencies.map((value) => ({ value, label: value })))}
        {choice('priceUnit', priceUnits.map((value) => ({ value, label: t(`plotWork.unit.${value}`) })))}
        {line('priceAsOf', t('admin.edit.dateHint'))}
        <div className="sm:col-span-2 lg:col-span-4">
          <Field id="shape" label={controlLabel('shape', locale)} locale={locale} error={errors.shape} stored={stored.shape}>
            {(describedBy) => <textarea className="ta" id="shape" name="shape" rows={3} defaultValue={controls.shape} spellCheck={false} aria-describedby={describedBy} aria-invalid={errors.shape ? true : undefined} />}
          </Field>
        </div>
      </fieldset>
      <fieldset className="fx p-4 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3 mt-4">
        <legend className="font-semibold">{t('plotWork.hall')}</legend>
        {['floorM2', 'clearHeightM', 'floorLoad', 'craneT', 'docks'].map((id) => line(id))}
        {choice('condition', hallConditions.map((value) => ({ value, label: t(`plots.condition.${value}`) })))}
      </fieldset>
      <div className="fx mt-4">
        {(Object.keys(plotTexts) as (keyof typeof plotTexts)[]).map((name) => (
          <TextsRow key={name} name={name} legend={controlLabel(name, locale)} max={plotTexts[name]} long={name === 'notes'} editing={editing} locale={locale} />
        ))}
      </div>
    </>
  )
}
