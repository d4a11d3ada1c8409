import { type NumberField, unknownNumber } from '@/lib/eoi/fields'
import { translator } from '@/lib/messages'
import { describedBy, FieldNotes } from '../ui/field'
import { questionProps, type QuestionProps } from './question-props'

/** A number with its unit, and beside it a box for who cannot say it yet. Both have one name: the number that is typed counts. */
export function NumberQuestion({ name, ...props }: QuestionProps & { name: NumberField }) {
  const t = translator(props.locale)
  const { label, hint, error } = questionProps(name, props)
  const value = props.values[name] ?? ''
  const noted = { name, hint, error }
  return (
    <fieldset className={error ? 'field err' : 'field'}>
      <legend>{label}</legend>
      <FieldNotes {...noted} />
      <div className="numq">
        <input className="in" id={name} name={name} type="text" inputMode="decimal" autoComplete="off" defaultValue={value === unknownNumber ? '' : value} aria-label={`${label}, ${t(`answers.unit.${name}`)}`} aria-describedby={describedBy(noted)} aria-invalid={error ? true : undefined} />
        <span aria-hidden="true">{t(`answers.unit.${name}`)}</span>
        <label className="rad">
          <input type="checkbox" name={name} value={unknownNumber} defaultChecked={value === unknownNumber} />
          {t('answers.cannotSay')}
        </label>
      </div>
    </fieldset>
  )
}
