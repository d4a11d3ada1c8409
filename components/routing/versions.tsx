import { formatInstant } from '@/lib/dates'
import { tableDifferences, type TableRule } from '@/lib/eoi/routing-table'
import type { RoutingNames } from '@/lib/eoi/routing-words'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Differences } from './differences'

type Version = { version: number; rules: readonly TableRule[]; at: Date; who: string | null; restoredFrom: number | null }
type Props = { versions: readonly Version[]; /** What the page was made from. */ seen: string; /** The first ones are shown; one more gives what the last of them changed. */ shown: number; names: RoutingNames; locale: Locale }

/** Versions of the table, newest first: who, when and what differs, with a button that puts an old one back. */
export function Versions({ versions, seen, shown, names, locale }: Props) {
  const t = translator(locale)
  const current = versions[0]?.version ?? 0
  return (
    <ol className="rev">
      {versions.slice(0, shown).map(({ version, rules, at, who, restoredFrom }, index) => {
        const former = versions[index + 1]
        return (
          <li key={version} className={index === 0 ? 'cur' : undefined}>
            <b>{t('routing.version', { version })}</b>, <span className="break-words">{who ?? t('routing.byFacts')}</span>
            <time dateTime={at.toISOString()}>{formatInstant(at, locale)}</time>
            {restoredFrom && <p className="small">{t('routing.restoredFrom', { version: restoredFrom })}</p>}
            {former && <Differences differences={tableDifferences(former.rules, rules)} names={names} locale={locale} />}
            {version !== current && (
              <form method="post" action={paths.changeRouting(locale)} className="mt-2">
                <input type="hidden" name="version" value={seen} />
                <input type="hidden" name="id" value={version} />
                <button className="btn s quiet" name="intent" value="restore">{t('routing.restore')}<span className="vh">: {t('routing.version', { version })}</span></button>
              </form>
            )}
          </li>
        )
      })}
    </ol>
  )
}
