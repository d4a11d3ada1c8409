import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AuditFilterForm } from '@/components/admin/audit-filter-form'
import { AuditTable } from '@/components/admin/audit-table'
import { RoomHead } from '@/components/admin/room-head'
import { auditCountLimit, auditPageSize, countAudit, listAudit, listAuditKinds } from '@/db/queries/audit'
import { findHead } from '@/db/queries/audit-chain'
import { listEditingChoices, listSourceChoices } from '@/db/queries/project-editing'
import { listRoutedUnits } from '@/db/queries/routing'
import { auditFilter, keyOf } from '@/lib/audit/filter'
import { namesById } from '@/lib/audit/names'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: translator(locale)('admin.audit.title') }
}

export default async function AuditPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['admin'])
  const query = await searchParams
  const filter = auditFilter((name) => [query[name]].flat()[0])
  const before = keyOf(query.before)
  const [found, total, kinds, head, choices, sources, units] = await Promise.all([
    listAudit(actor, filter, before, auditPageSize + 1), countAudit(actor, filter), listAuditKinds(actor), findHead(actor), listEditingChoices(actor), listSourceChoices(actor), listRoutedUnits(actor),
  ])
  const rows = found.slice(0, auditPageSize)
  const t = translator(locale)
  return (
    <>
      <RoomHead title={t('admin.audit.title')} locale={locale} beside={total > auditCountLimit ? t('auditRoom.foundMore', { count: auditCountLimit }) : t('admin.audit.found', { count: total })} />
      <div className="mn">
        <p className="muted mb-4">{t('admin.audit.lead')}</p>
        <AuditFilterForm locale={locale} filter={filter} kinds={kinds} />
        {rows.length > 0 ? <AuditTable locale={locale} rows={rows} names={namesById(choices, sources, locale, units)} /> : <p className="note">{t('admin.audit.none')}</p>}
        {(before !== undefined || found.length > rows.length) && (
          <nav className="pager" aria-label={t('common.pages')}>
            {before !== undefined && <a href={paths.adminAudit(locale, filter)}>{t('auditRoom.newest')}</a>}
            {found.length > rows.length && <a rel="next" href={paths.adminAudit(locale, { ...filter, before: String(rows.at(-1)!.id) })}>{t('auditRoom.older')}</a>}
          </nav>
        )}
        <section aria-labelledby="chain" className="mt-8">
          <h2 id="chain" className="text-lg mb-1">{t('auditRoom.chain')}</h2>
          <p className="muted">{t('auditRoom.chainLead')}</p>
          <p className="small break-all">{t('auditRoom.head')} <code>{head.count}:{head.hash}</code></p>
        </section>
      </div>
    </>
  )
}
