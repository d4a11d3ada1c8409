import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CaseList } from '@/components/desk/case-list'
import { DeskKeys } from '@/components/desk/desk-keys'
import { EmptyList } from '@/components/desk/empty-list'
import { FilterForm } from '@/components/desk/filter-form'
import { Pager } from '@/components/desk/pager'
import { QueueRail } from '@/components/desk/queue-rail'
import { listCaseCounts, listDesk } from '@/db/queries/desk'
import { defaultQueue, deskQuery, pageSize, readDeskFilters } from '@/lib/desk/filters'
import { queueCounts, stateCounts, unitsOf } from '@/lib/desk/counts'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
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
  const t = translator(locale)
  const counts = await listCaseCounts(actor)
  const filters = readDeskFilters(await searchParams, actor)
  const units = unitsOf(counts)
  const known = units.some(({ id }) => id === filters.unit) ? filters : { ...filters, unit: '' }
  const { rows, total, late } = await listDesk(actor, known, new Date())
  const pages = Math.max(1, Math.ceil(total / pageSize))
  if (known.page < 1 || known.page > pages) notFound()
  const query = deskQuery(known, actor)
  const filtered = known.states.length > 0 || known.unit !== '' || known.q !== ''
  return (
    <div className="dk">
      <QueueRail queues={queueCounts(counts, actor).map(({ queue, count }) => ({ queue, count, href: paths.desk(locale, deskQuery({ ...known, states: [], unit: '', q: '' }, actor, { queue })) }))} current={known.queue} locale={locale} />
      <div className="ls wide">
        <div className="hh">
          <h1>{t(`desk.heading.${known.queue}`)}</h1>
          <p className="muted small">
            {t('desk.found', { total })}
            {late > 0 && <b className="hot">, {t('desk.lateCount', { count: late })}</b>}
            {total > 0 && `. ${t('desk.order')}`}
          </p>
          <FilterForm filters={known} queue={query.queue as string | undefined} units={units} stateCounts={stateCounts(counts, known, actor)} clearHref={filtered ? paths.desk(locale, { queue: query.queue }) : undefined} locale={locale} />
        </div>
        {rows.length === 0 ? (
          <EmptyList queue={known.queue} filtered={filtered} searchAllHref={known.q && known.queue !== 'all' ? paths.desk(locale, deskQuery(known, actor, { queue: 'all' })) : undefined} locale={locale} />
        ) : (
          <CaseList rows={rows} hrefOf={(reference) => paths.deskCase(locale, reference, deskQuery(known, actor, { page: known.page }))} showUnit={known.queue !== 'mine' || defaultQueue(actor) !== 'mine' || actor.unitIds.length > 1} locale={locale} />
        )}
        <Pager page={known.page} pages={pages} hrefOf={(page) => paths.desk(locale, deskQuery(known, actor, { page }))} locale={locale} />
        <DeskKeys page="list" locale={locale} />
      </div>
    </div>
  )
}
