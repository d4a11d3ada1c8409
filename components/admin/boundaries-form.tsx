import type { Locale } from '@/lib/locales'
import type { BoundariesEditing } from '@/lib/map/editing'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Field } from './field'

/** A GeoJSON file, pasted, and whose data it is. */
export function BoundariesForm({ editing: { geojson, attribution, errors }, locale }: { editing: BoundariesEditing; locale: Locale }) {
  const t = translator(locale)
  return (
    <form method="post" action={paths.importBoundaries(locale)} className="grid gap-4">
      <p className="muted">{t('map.admin.lead')}</p>
      <Field id="geojson" label={t('map.admin.field.geojson')} locale={locale} hint={t('map.admin.hint.geojson')} error={errors.geojson}>
        {(describedBy) => <textarea className="ta" id="geojson" name="geojson" rows={8} defaultValue={geojson} spellCheck={false} aria-describedby={describedBy} aria-invalid={errors.geojson ? true : undefined} />}
      </Field>
      <Field id="attribution" label={t('map.admin.field.attribution')} locale={locale} hint={t('map.admin.hint.attribution')} error={errors.attribution}>
        {(describedBy) => <input className="in" id="attribution" name="attribution" defaultValue={attribution} aria-describedby={describedBy} aria-invalid={errors.attribution ? true : undefined} />}
      </Field>
      <p>
        <button className="btn s">{t('map.admin.submit')}</button>
      </p>
    </form>
  )
}
