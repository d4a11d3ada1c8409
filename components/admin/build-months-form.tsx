import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { BuildClass } from '@/lib/plots/kinds'
import type { FieldErrors } from '@/lib/typed-form'
import { Line } from './line'

type Props = { classes: readonly { id: BuildClass; months: number; version: number }[]; typed: Record<string, string>; errors: FieldErrors; stored: Record<string, string>; locale: Locale }

/** Months of building of every class, in one form. `typed` and `stored` hold what a refused form said and what stands there now. */
export function BuildMonthsForm({ classes, typed, errors, stored, locale }: Props) {
  const t = translator(locale)
  return (
    <form method="post" action={paths.saveBuildMonths(locale)} className="fx p-4">
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {classes.map(({ id, months, version }) => (
          <div key={id}>
            <input type="hidden" name={`version-${id}`} value={version} />
            <Line id={`months-${id}`} label={t(`plots.buildClass.${id}`)} locale={locale} value={typed[`months-${id}`] ?? String(months)} error={errors[`months-${id}`]} stored={stored[`months-${id}`]} inputMode="decimal" />
          </div>
        ))}
      </div>
      <p className="mt-3">
        <button className="btn s">{t('plotWork.saveMonths')}</button>
      </p>
    </form>
  )
}
