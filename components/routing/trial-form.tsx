import { Choice } from '@/components/admin/choice'
import { Line } from '@/components/admin/line'
import { countryList } from '@/lib/countries'
import { inquiryKinds } from '@/lib/eoi/routing-form'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { FieldErrors } from '@/lib/typed-form'

type Option = { value: string; label: string }
type Props = { values: Record<string, string>; options: Record<'site' | 'sector' | 'district', readonly Option[]>; /** By control. */ errors: FieldErrors; locale: Locale }

/** An inquiry described by all that conditions of rules look at. Nothing is sent: the page says who would get it. */
export function TrialForm({ values, options, errors, locale }: Props) {
  const t = translator(locale)
  const any = { value: '', label: t('routing.trial.any') }
  const choice = (name: 'site' | 'sector' | 'district' | 'country' | 'kind', all: readonly Option[], hint?: string) => <Choice id={`try-${name}`} name={name} label={t(`routing.trial.${name}`)} locale={locale} value={values[name] ?? ''} hint={hint} options={[any, ...all]} />
  const line = (name: 'project' | 'plot' | 'amount') => <Line id={`try-${name}`} name={name} label={t(`routing.trial.${name}`)} locale={locale} value={values[name] ?? ''} hint={t(`routing.trial.${name}Hint`)} error={errors[name]} inputMode={name === 'amount' ? 'decimal' : undefined} optional />
  return (
    <form method="get" action={`${paths.adminRouting(locale)}#trial`} className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3 items-end">
      {line('project')}
      {choice('site', options.site)}
      {line('plot')}
      {choice('sector', options.sector)}
      {choice('district', options.district)}
      {choice('country', countryList(locale).map(({ code, name }) => ({ value: code, label: name })))}
      {choice('kind', inquiryKinds.map((kind) => ({ value: kind, label: t(`eoi.reasons.kind.${kind}`) })), t('routing.trial.kindHint'))}
      {line('amount')}
      <p><button className="btn s" name="trial" value="1">{t('routing.trial.ask')}</button></p>
    </form>
  )
}
