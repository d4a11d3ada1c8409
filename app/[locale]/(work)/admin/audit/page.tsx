import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AuditFilter } from '@/components/admin/audit-filter'
import { AuditTable } from '@/components/admin/audit-table'
import { Pager } from '@/components/public/pager'
import { auditPageSize, listAudit, listAuditSubjects } from '@/db/queries/audit'
import { listEditingChoices, listSourceChoices } from '@/db/queries/project-editing'
import { namesById } from '@/lib/audit/names'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: translator(locale)('admin.audit.title') }
}

export default async function AuditPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const query = await searchParams
  const actor = await requireActor(locale, paths.adminAudit(locale), ['admin'])
  const type = String(query.type ?? '')
  const subject = String(query.subject ?? '').trim()
  const page = Math.max(1, Number.parseInt(String(query.page ?? '1'), 10) || 1)
  const [{ rows, total }, types, choices, sources] = await Promise.all([listAudit(actor, { type, subject, page }), listAuditSubjects(actor), listEditingChoices(actor), listSourceChoices(actor)])
  const pages = Math.max(1, Math.ceil(total / auditPageSize))
  if (page > pages) notFound()
  const t = translator(locale)
  return (
    <>
      <div className="eb">
        <div className="in2">
          <h1>{t('admin.audit.title')}</h1>
          <span className="muted">{t('admin.audit.found', { count: total })}</span>
        </div>
      </div>
      <div className="mn">
        <p className="muted mb-4">{t('admin.audit.lead')}</p>
        <AuditFilter locale={locale} types={types} type={type} subject={subject} />
        {rows.length > 0 ? <AuditTable locale={locale} rows={rows} names={namesById(choices, sources, locale)} /> : <p className="note">{t('admin.audit.none')}</p>}
        <Pager locale={locale} page={page} pages={pages} href={(n) => paths.adminAudit(locale, { type, subject, page: n > 1 ? String(n) : '' })} />
      </div>
    </>
  )
}
