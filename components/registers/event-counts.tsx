import { Fragment } from 'react'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatMoney, formatNumber } from '@/lib/money'
import type { SourceRef } from '@/lib/sources/evidence'
import { Cited } from './cited'

const kinds = ['companies', 'participants', 'projects', 'finishedProjects', 'memoranda', 'totalUsd', 'pipelineUsd'] as const

/** Totals that the sources state about an event, as rows of its list of facts. Amounts are US dollars. */
export function EventCounts({ counts, sourceIds, sources, locale }: { counts: Record<string, number>; sourceIds: readonly string[]; sources: ReadonlyMap<string, SourceRef>; locale: Locale }) {
  const t = translator(locale)
  return kinds.map((kind) => {
    const value = counts[kind]
    return value === undefined ? null : (
      <Fragment key={kind}>
        <dt>{t(`registers.events.count.${kind}`)}</dt>
        <dd>
          <b className="num">{kind.endsWith('Usd') ? formatMoney(value, 'USD', locale) : formatNumber(value, locale)}</b>{' '}
          {sourceIds.map((id) => (
            <Cited key={id} id={id} sources={sources} locale={locale} />
          ))}
        </dd>
      </Fragment>
    )
  })
}
