import { Icon } from '@/components/ui/icon'
import type { Decision } from '@/lib/eoi/routing'
import type { TableRule } from '@/lib/eoi/routing-table'
import { conditionTexts, type RoutingNames, routingName } from '@/lib/eoi/routing-words'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

type Props = {
  /** Rules that match, the one that fires first. */
  matching: readonly Decision[]
  rules: readonly TableRule[]
  /** What the rules in force would do, where a draft is tried. */
  inForce?: Decision
  unit: { firstReplyDays: number; substantiveDays: number }
  watchers: readonly string[]
  names: RoutingNames
  locale: Locale
}

/** Who would get a described inquiry: the rule that fires, those that would have, and what is in force. */
export function TrialAnswer({ matching, rules, inForce, unit, watchers, names, locale }: Props) {
  const t = translator(locale)
  const [fires, ...others] = matching
  if (!fires) return null
  const nameOf = (id: string) => names.get(routingName('unitId', id)) ?? id
  const words = (ruleId: string) => conditionTexts(rules.find(({ id }) => id === ruleId)?.conditions ?? {}, names, locale).join('; ') || t('routing.always')
  return (
    <div className="fx p-4 mt-4" role="status">
      <p className="small muted">{t('routing.trial.gets', { place: fires.position })}</p>
      <p className="text-lg"><b>{nameOf(fires.unitId)}</b></p>
      <ul className="mt-3">
        <li className="flex gap-2"><Icon name="check" /><span>{t('routing.trial.fires', { place: fires.position })} {words(fires.ruleId)}</span></li>
        {others.map((rule) => (
          <li key={rule.ruleId} className="flex gap-2 muted"><Icon name="x" /><span>{t('routing.trial.wouldHave', { place: rule.position })} {words(rule.ruleId)} → {nameOf(rule.unitId)}</span></li>
        ))}
      </ul>
      {inForce && <p className="mt-3">{inForce.unitId === fires.unitId ? t('routing.trial.sameNow') : t('routing.trial.now', { place: inForce.position, unit: nameOf(inForce.unitId) })}</p>}
      <p className="small muted mt-3">{t('routing.trial.promise', { first: unit.firstReplyDays, substantive: unit.substantiveDays })} {watchers.length > 0 && t('routing.trial.watchers', { units: watchers.map(nameOf).join(locale === 'zh' ? '、' : ', ') })}</p>
    </div>
  )
}
