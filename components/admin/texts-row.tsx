import { type Locale, locales } from '@/lib/locales'
import { controlOf } from '@/lib/localized-fields'
import type { Editing } from '@/lib/projects/editing'
import { TextCell } from './text-cell'

type Props = { legend: string; hint?: string; name: string; max: number; long: boolean; editing: Editing; locale: Locale }

/** One text in the four languages side by side. */
export function TextsRow({ legend, hint, name, max, long, editing: { controls, errors, stored }, locale }: Props) {
  const anywhere = locales.some((language) => controls[controlOf(name, language)])
  return (
    <fieldset className="qx">
      <legend>{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      <div className="q4">
        {locales.map((language) => {
          const control = controlOf(name, language)
          return <TextCell key={control} control={control} language={language} locale={locale} value={controls[control] ?? ''} max={max} long={long} error={errors[control]} stored={stored[control]} missing={anywhere && !controls[control]} />
        })}
      </div>
    </fieldset>
  )
}
