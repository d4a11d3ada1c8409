import { Icon } from '@/components/ui/icon'
import { scales } from '@/lib/decimal'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { SourceOption } from '@/lib/projects/editable'
import type { FigureEditing } from '@/lib/projects/figure-editing'
import { figureNoteMax } from '@/lib/projects/figure-fields'
import { currencies, figureKinds } from '@/lib/projects/stages'
import { Choice } from './choice'
import { Line } from './line'
import { Reads } from './reads'
import { SourceFields } from './source-fields'
import { TextsRow } from './texts-row'

type Props = { action: string; editing: FigureEditing; sources: readonly SourceOption[]; own: readonly string[]; locale: Locale }

/** A figure with everything that makes it one: value, unit, what the source says, date and source. */
export function FigureForm({ action, editing, sources, own, locale }: Props) {
  const t = translator(locale)
  const { controls, errors, preview } = editing
  const units = [...new Set([...currencies, controls.currency].filter((unit): unit is string => Boolean(unit)))]
  const currencyLabel = (unit: string) => (currencies.some((known) => known === unit) ? `${unit}, ${t(`terms.currency.${unit as (typeof currencies)[number]}`)}` : unit)
  return (
    <form method="post" action={action} className="grid gap-5">
      <div className="fx p-4 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Choice id="kind" label={t('admin.figure.kind')} locale={locale} value={controls.kind ?? ''} error={errors.kind} options={figureKinds.map((kind) => ({ value: kind, label: t(`admin.figure.kinds.${kind}`) }))} />
        <Line id="value" label={t('admin.figure.value')} locale={locale} value={controls.value ?? ''} error={errors.value} hint={t('admin.figure.valueHint')} inputMode="decimal" />
        <Choice id="scale" label={t('admin.figure.scale')} locale={locale} value={controls.scale ?? 'one'} options={(Object.keys(scales) as (keyof typeof scales)[]).map((scale) => ({ value: scale, label: t(`admin.figure.scales.${scale}`) }))} />
        <Choice id="currency" label={t('admin.figure.currency')} locale={locale} value={controls.currency || 'USD'} error={errors.currency} hint={t('admin.figure.currencyHint')} options={units.map((unit) => ({ value: unit, label: currencyLabel(unit) }))} />
        <div className="sm:col-span-2 lg:col-span-4">
          <label className="ck">
            <input type="checkbox" name="headline" value="yes" defaultChecked={controls.headline === 'yes'} />
            <span>{t('admin.figure.headline')} <span className="block small muted">{t('admin.figure.headlineHint')}</span></span>
          </label>
        </div>
        {preview && (
          <div className="sm:col-span-2 lg:col-span-4 note s" role="status" id={Object.keys(errors).length > 0 ? undefined : 'problem'} tabIndex={-1}>
            <Icon name="eye" />
            <div><b>{t('admin.figure.preview')}</b><Reads figure={preview} locale={locale} /></div>
          </div>
        )}
      </div>
      <fieldset className="fx p-4 grid gap-4">
        <legend className="vh">{t('admin.source.legend')}</legend>
        <div className="w-s"><Line id="asOf" label={t('admin.figure.asOf')} locale={locale} value={controls.asOf ?? ''} error={errors.asOf} hint={t('admin.edit.dateHint')} /></div>
        <SourceFields values={controls} errors={errors} sources={sources} own={own} locale={locale} />
      </fieldset>
      <div className="fx">
        <TextsRow name="note" legend={t('admin.figure.note')} hint={t('admin.figure.noteHint')} max={figureNoteMax} long={false} editing={{ controls, errors, stored: {}, outdated: false, kept: editing.kept }} locale={locale} />
      </div>
      <p className="flex flex-wrap gap-3">
        <button className="btn s">{t('admin.figure.save')}</button>
        <button className="btn s sec" name="intent" value="look">
          <Icon name="eye" />
          {t('admin.figure.check')}
        </button>
      </p>
    </form>
  )
}
