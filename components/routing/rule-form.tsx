import { Choice } from '@/components/admin/choice'
import { errorSentence } from '@/components/admin/labels'
import { Line } from '@/components/admin/line'
import { Icon } from '@/components/ui/icon'
import { countryList } from '@/lib/countries'
import { inquiryKinds, listConditions, type RuleControls } from '@/lib/eoi/routing-form'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { FieldErrors } from '@/lib/typed-form'

type Option = { value: string; label: string }
type Props = {
  /** Id of the rule, or `new`. */
  id: string
  /** What the page was made from. */
  seen: string
  last: boolean
  controls: RuleControls
  errors: FieldErrors
  options: Record<'sectorIds' | 'siteIds' | 'districtIds' | 'unitId', readonly Option[]>
  locale: Locale
}

/** One rule: its conditions from lists of what there is, and the unit. */
export function RuleForm({ id, seen, last, controls, errors, options, locale }: Props) {
  const t = translator(locale)
  const all: Record<(typeof listConditions)[number], readonly Option[]> = {
    ...options,
    kinds: inquiryKinds.map((value) => ({ value, label: t(`eoi.reasons.kind.${value}`) })),
    countries: countryList(locale).map(({ code, name }) => ({ value: code, label: name })),
  }
  const line = (name: 'minAmountUsd' | 'maxAmountUsd' | 'projects' | 'plotCodes', hint?: string) => (
    <Line id={name} label={t(`routing.field.${name}`)} locale={locale} value={controls[name]} error={errors[name]} hint={hint} inputMode={name.endsWith('Usd') ? 'decimal' : undefined} optional />
  )
  return (
    <form method="post" action={paths.saveRule(locale, id)} className="grid gap-5">
      <input type="hidden" name="version" value={seen} />
      {last && <p className="note">{t('routing.lastRule')}</p>}
      {!last && (
        <>
          <p className="muted">{t('routing.conditionsLead')}</p>
          {listConditions.map((name) => (
            <details key={name} className="fx p-4" open={controls[name].length > 0 || errors[name] !== undefined || (name === 'sectorIds' && id === 'new')}>
              <summary className="lbl flex flex-wrap items-center gap-3"><Icon name="chev" />{t(`routing.field.${name}`)} {controls[name].length > 0 && <span className="tag g">{t('routing.chosen', { count: controls[name].length })}</span>}</summary>
              <fieldset id={name} tabIndex={-1} className="mt-2">
                <legend className="vh">{t(`routing.field.${name}`)}</legend>
                {errors[name] && <p className="emsg">{errorSentence(errors[name], locale)}</p>}
                <div className="grid gap-x-5 sm:grid-cols-2 lg:grid-cols-3">
                  {all[name].map(({ value, label }) => (
                    <label key={value} className="ck">
                      <input type="checkbox" name={name} value={value} defaultChecked={controls[name].includes(value)} />
                      <span>{label}</span>
                    </label>
                  ))}
                </div>
              </fieldset>
            </details>
          ))}
          <div className="grid items-end gap-4 sm:grid-cols-2">
            {line('minAmountUsd', t('routing.hint.amount'))}
            {line('maxAmountUsd')}
            {line('projects', t('routing.hint.projects'))}
            {line('plotCodes', t('routing.hint.plotCodes'))}
          </div>
        </>
      )}
      <Choice id="unitId" label={t('routing.field.unitId')} locale={locale} value={controls.unitId} error={errors.unitId} options={[{ value: '', label: t('routing.chooseUnit') }, ...options.unitId]} />
      <p className="flex flex-wrap items-center gap-3">
        <button className="btn s">{t('routing.save')}</button>
        <a href={paths.adminRouting(locale)}>{t('routing.cancel')}</a>
      </p>
    </form>
  )
}
