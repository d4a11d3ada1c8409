import { conditionTexts, type RoutingNames } from '@/lib/eoi/routing-words'
import type { TableRule } from '@/lib/eoi/routing-table'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Props = { rules: readonly TableRule[]; unitId: string; names: RoutingNames; locale: Locale }

/** The rules in force that name a unit, each with its place in the table. */
export function UnitRules({ rules, unitId, names, locale }: Props) {
  const t = translator(locale)
  const here = rules.map((rule, index) => ({ rule, place: index + 1 })).filter(({ rule }) => rule.on && rule.unitId === unitId)
  return (
    <section className="mt-6" aria-labelledby="rules">
      <h2 id="rules" className="text-lg">{t('unitWork.rules')}</h2>
      <p className="muted small mb-2">{t('unitWork.rulesLead')} <a href={paths.adminRouting(locale)}>{t('unitWork.toRules')}</a></p>
      {here.length === 0 ? <p>{t('unitWork.noRules')}</p> : (
        <ul className="stack">
          {here.map(({ rule, place }) => (
            <li key={rule.id}>
              <b>{t('routing.rule', { place })}.</b> {conditionTexts(rule.conditions, names, locale).join('; ') || t('routing.always')}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
