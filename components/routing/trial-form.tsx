import { Choice } from '@/components/admin/choice'
import { Line } from '@/components/admin/line'
import { bands } from '@/lib/eoi/fields'
import { countryList } from '@/lib/countries'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Option = { value: string; label: string }
type Props = { values: Record<string, string>; options: Record<'site' | 'sector' | 'district', readonly Option[]>; /** Said at the code of a project that is not there. */ error?: string; locale: Locale }

/** An inquiry described by choices. Nothing is sent: the page says who would get it. */
export function TrialForm({ values, options, error, locale }: Props) {
  const t = translator(locale)
  const any = { value: '', label: t('routing.trial.any') }
  const choice = (name: 'site' | 'sector' | 'district' | 'country' | 'band', all: readonly Option[]) => <Choice id={`try-${name}`} name={name} label={t(`routing.trial.${name}`)} locale={locale} value={values[name] ?? ''} options={[any, ...all]} />
  return (
    <form method="get" action={`${paths.adminRouting(locale)}#trial`} className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3 items-end">
      <Line id="project" label={t('routing.trial.project')} locale={locale} value={values.project ?? ''} hint={t('routing.trial.projectHint')} error={error} optional />
      {choice('site', options.site)}
      {choice('sector', options.sector)}
      {choice('district', options.district)}
      {choice('country', countryList(locale).map(({ code, name }) => ({ value: code, label: name })))}
      {choice('band', bands.map((band) => ({ value: band, label: t(`terms.band.${band}`) })))}
      <p><button className="btn s" name="trial" value="1">{t('routing.trial.ask')}</button></p>
    </form>
  )
}
