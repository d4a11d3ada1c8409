import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { type EditableNetwork, fieldsOfNetwork, networkControl } from '@/lib/plots/editable'
import { type UtilityKind, utilityKinds, utilityStates, utilityUnits } from '@/lib/plots/kinds'
import { quantity } from '@/lib/plots/words'
import type { Editing } from '@/lib/projects/editing'
import { Choice } from './choice'
import { Line } from './line'

type Props = { editing: Editing; networks: readonly EditableNetwork[]; locale: Locale }

/** Every network of a plot: open where something is known of it or an error waits. */
export function NetworkFields({ editing, networks, locale }: Props) {
  const t = translator(locale)
  return (
    <>
      {utilityKinds.map((kind) => {
        const held = networks.find((one) => one.kind === kind)?.held ?? 0
        const unit = utilityUnits[kind]
        const known = fieldsOfNetwork(kind).some((field) => editing.controls[networkControl(kind, field)] || editing.errors[networkControl(kind, field)])
        return (
          <details key={kind} className="newsrc" open={known}>
            <summary>
              {t(`plots.utility.${kind}`)}
              {unit && <span className="muted"> ({t(`plots.unit.${unit}`, { value: '' }).trim()})</span>}
              {unit && held > 0 && <span className="tag k ml-2">{t('plotWork.heldBy', { amount: quantity(held, unit, locale) })}</span>}
            </summary>
            <Row kind={kind} editing={editing} locale={locale} />
          </details>
        )
      })}
    </>
  )
}

function Row({ kind, editing: { controls, errors, stored }, locale }: { kind: UtilityKind; editing: Editing; locale: Locale }) {
  const t = translator(locale)
  return (
    <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4 py-3">
      {fieldsOfNetwork(kind).map((field) => {
        const id = networkControl(kind, field)
        const props = { id, label: t(`plotWork.network.${field}`), locale, value: controls[id] ?? '', error: errors[id], stored: stored[id] }
        if (field === 'state') return <Choice key={id} {...props} options={[{ value: '', label: t('common.notDisclosed') }, ...utilityStates.map((value) => ({ value, label: t(`plots.state.${value}`) }))]} />
        return <Line key={id} {...props} hint={field === 'readyOn' || field === 'confirmedOn' ? t('admin.edit.dateHint') : undefined} inputMode={field === 'confirmedBy' ? undefined : 'decimal'} />
      })}
    </div>
  )
}
