import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProjectsTable } from '@/components/admin/projects-table'
import { ProjectsFilter } from '@/components/admin/projects-filter'
import { Pager } from '@/components/public/pager'
import { editingPageSize, listEditableProjects, needs } from '@/db/queries/project-editing'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: translator(locale)('admin.projects.title') }
}

export default async function EditableProjectsPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const query = await searchParams
  const actor = await requireActor(locale, paths.adminProjects(locale), ['editor', 'admin'])
  const q = String(query.q ?? '').trim().slice(0, 200)
  const need = needs.find((name) => name === query.need)
  const page = Math.max(1, Number.parseInt(String(query.page ?? '1'), 10) || 1)
  const { rows, total } = await listEditableProjects(actor, { q, need, page })
  const pages = Math.max(1, Math.ceil(total / editingPageSize))
  if (page > pages) notFound()
  const t = translator(locale)
  return (
    <>
      <div className="eb">
        <div className="in2">
          <h1>{t('admin.projects.title')}</h1>
          <span className="muted">{t('admin.projects.found', { count: total })}</span>
        </div>
      </div>
      <div className="mn">
        <p className="muted mb-4">{t('admin.projects.lead')}</p>
        <ProjectsFilter locale={locale} q={q} need={need} />
        {rows.length > 0 ? <ProjectsTable locale={locale} rows={rows} /> : <p className="note">{t('admin.projects.none')}</p>}
        <Pager locale={locale} page={page} pages={pages} href={(n) => paths.adminProjects(locale, { q, need, page: n > 1 ? String(n) : '' })} />
      </div>
    </>
  )
}
