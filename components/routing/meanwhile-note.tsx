import { Icon } from '@/components/ui/icon'
import { formatInstant } from '@/lib/dates'
import { tableDifferences, type TableRule } from '@/lib/eoi/routing-table'
import type { RoutingNames } from '@/lib/eoi/routing-words'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { Differences } from './differences'

type Version = { version: number; rules: readonly TableRule[]; at: Date; who: string | null }
type Props = { seen: Version | undefined; current: Version; /** What was asked for, where it was a button. */ asked?: string; names: RoutingNames; locale: Locale }

/** A form that came back: who saved in the meantime, what differs from the version that the form was made from, and what was not done. */
export function MeanwhileNote({ seen, current, asked, names, locale }: Props) {
  const t = translator(locale)
  const outdated = seen?.version !== current.version
  return (
    <div className="note w mb-4" role="alert" id="problem" tabIndex={-1}>
      <Icon name="alert" />
      <div>
        <p>{outdated ? t('routing.meanwhile', { who: current.who ?? t('routing.byFacts'), at: formatInstant(current.at, locale), seen: seen?.version ?? 0, version: current.version }) : t('admin.edit.kept')}</p>
        {asked && <p>{t('routing.notDone', { asked })}</p>}
        {outdated && seen && <Differences differences={tableDifferences(seen.rules, current.rules)} names={names} locale={locale} />}
      </div>
    </div>
  )
}
