import type { TableDifference } from '@/lib/eoi/routing-table'
import { type RoutingNames, ruleText } from '@/lib/eoi/routing-words'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** How two versions of the table differ, one line each; a changed rule with its old words struck through. */
export function Differences({ differences, names, locale }: { differences: readonly TableDifference[]; names: RoutingNames; locale: Locale }) {
  const t = translator(locale)
  if (differences.length === 0) return <p className="muted small">{t('routing.same')}</p>
  return (
    <ul className="small">
      {differences.map((one) => (
        <li key={`${one.kind}-${one.rule.id}`} className="df">
          {t(`routing.difference.${one.kind}`, { place: one.place, from: one.kind === 'moved' ? one.from : one.place })}{' '}
          {one.kind === 'changed' && <del>{ruleText(one.before, names, locale)}</del>}{' '}
          {one.kind === 'removed' ? <del>{ruleText(one.rule, names, locale)}</del> : one.kind === 'added' || one.kind === 'changed' ? <ins>{ruleText(one.rule, names, locale)}</ins> : <span>{ruleText(one.rule, names, locale)}</span>}
        </li>
      ))}
    </ul>
  )
}
