import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BulkBar } from '@/components/desk/bulk-bar'
import { BulkResult } from '@/components/desk/bulk-result'
import { CaseList } from '@/components/desk/case-list'
import { DeskKeys } from '@/components/desk/desk-keys'
import { EmptyList } from '@/components/desk/empty-list'
import { FilterForm } from '@/components/desk/filter-form'
import { FoundLine } from '@/components/desk/found-line'
import { ListTools } from '@/components/desk/list-tools'
import { LiveList } from '@/components/desk/live-list'
import { Pager } from '@/components/desk/pager'
import { QueueRail } from '@/components/desk/queue-rail'
import { listDesk } from '@/db/queries/desk'
import { countFound, countStates } from '@/db/queries/desk-counts'
import { listDeskChoices, readRail } from '@/db/queries/desk-frame'
import { deskQuery, isFiltered, pagesOf, queueAlone, readDeskFilters } from '@/lib/desk/filters'
import { canExportCases } from '@/lib/desk/policy'
import { defaultQueue, type Queue, queuesFor } from '@/lib/desk/queues'
import { savedQuery } from '@/lib/desk/saved-filters'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { findBulkResult } from '@/server/desk/bulk-result'
import { usesShortcuts } from '@/server/desk/shortcuts'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: translator(locale)('desk.title') }
}

/** The officers' list: what is late, then what is due next. */
export default async function DeskPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['officer', 'admin'])
  const given = await searchParams
  const filters = readDeskFilters(given, actor)
  const now = new Date()
  const [{ rows, more }, found, rail, states, choices, result, shortcuts] = await Promise.all([
    listDesk(actor, filters, now), countFound(actor, filters, now), readRail(actor, now), countStates(actor, filters.queue, now), listDeskChoices(actor),
    findBulkResult(actor, given.result, now), usesShortcuts(actor),
  ])
  if (filters.page < 1 || (rows.length === 0 && filters.page > 1)) notFound()
  const query = deskQuery(filters, actor)
  const here = deskQuery(filters, actor, { page: filters.page })
  const filtered = isFiltered(filters)
  const hrefOf = (queue: Queue) => paths.desk(locale, deskQuery(queueAlone(queue), actor))
  const t = translator(locale)
  return (
    <div className="dk">
      <QueueRail {...rail} current={filters.queue} hrefOf={hrefOf} query={savedQuery(given, actor)} locale={locale} />
      <div className="ls wide">
        <div className="hh">
          <h1>{t(`deskList.heading.${filters.queue}`)}</h1>
          <FoundLine found={found} locale={locale} />
          <FilterForm filters={filters} queue={query.queue as string | undefined} {...choices} stateCounts={states} clearHref={filtered ? hrefOf(filters.queue) : undefined} locale={locale} />
          <ListTools save={filtered ? savedQuery(given, actor) : undefined} exported={canExportCases(actor) && rows.length > 0 ? query : undefined} locale={locale} />
        </div>
        {result && <BulkResult result={result} query={here} locale={locale} />}
        <LiveList href={paths.deskChanges(locale, { ...query, since: now.toISOString() })} locale={locale} />
        {rows.length === 0 ? (
          <EmptyList queue={filters.queue} filtered={filtered} searchAllHref={filters.q && filters.queue !== 'all' ? paths.desk(locale, deskQuery(filters, actor, { queue: 'all' })) : undefined} locale={locale} />
        ) : (
          <>
            <CaseList rows={rows} form="bulk" chosen={new Set(result?.refused.map(({ reference }) => reference))} hrefOf={(reference) => paths.deskCase(locale, reference, here)} showUnit={defaultQueue(actor) !== 'unit' || actor.unitIds.length > 1 || ['watched', 'beyond', 'all', 'closed'].includes(filters.queue)} locale={locale} />
            <BulkBar action={paths.deskBulk(locale, here)} acts={actor.role === 'officer'} officers={choices.officers} units={choices.units} typed={result?.typed} locale={locale} />
          </>
        )}
        <Pager page={filters.page} pages={pagesOf(found.total)} more={more} hrefOf={(page) => paths.desk(locale, deskQuery(filters, actor, { page }))} locale={locale} />
        <DeskKeys page="list" queues={queuesFor(actor)} on={shortcuts} locale={locale} />
      </div>
    </div>
  )
}
