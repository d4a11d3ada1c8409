import type { Trial } from '@/lib/eoi/routing-trial'
import { type RoutingNames, routingName } from '@/lib/eoi/routing-words'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

/** What the draft would have done with the last cases: how many go elsewhere, and which. The cases stay where they are. */
export function Shifts({ trial, cases, names, locale }: { trial: Trial; cases: readonly string[]; names: RoutingNames; locale: Locale }) {
  const t = translator(locale)
  const moved = new Set(trial.shifts.flatMap(({ references }) => references))
  const nameOf = (id: string) => names.get(routingName('unitId', id)) ?? id
  const title = t('routing.shifts.count', { count: moved.size, of: trial.of })
  return (
    <>
      <p className="text-lg"><b>{title}</b></p>
      {trial.of > 0 && <div className="bricks" role="img" aria-label={title}>{cases.map((reference) => <i key={reference} className={moved.has(reference) ? 'y' : undefined} />)}</div>}
      <ul>
        {trial.shifts.map(({ from, to, references }) => (
          <li key={`${from} ${to}`} className="df">
            <b>{references.length}</b> <del>{nameOf(from)}</del> <ins>{nameOf(to)}</ins>
            <p className="small">{references.map((reference, index) => <span key={reference}>{index > 0 && ', '}<a href={paths.deskCase(locale, reference)}>{reference}</a></span>)}</p>
          </li>
        ))}
      </ul>
      <p className="small muted">{t('routing.shifts.note')}</p>
    </>
  )
}
