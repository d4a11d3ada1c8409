import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BuildMonthsForm } from '@/components/admin/build-months-form'
import { PlotsTable } from '@/components/admin/plots-table'
import { Problems } from '@/components/admin/problems'
import { Icon } from '@/components/ui/icon'
import { listBuildMonths, listEditablePlots } from '@/db/queries/plot-editing'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { buildMonthsEditing } from '@/lib/plots/build-months'
import { findKeptForm } from '@/server/editor-form'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

async function load({ params, searchParams }: Props, now: Date) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['editor', 'admin'])
  const query = await searchParams
  const [classes, kept] = await Promise.all([listBuildMonths(actor), findKeptForm('admin/plots/classes', query.kept, now)])
  return { locale, actor, classes, editing: buildMonthsEditing(classes, kept), saved: query.saved === 'months' }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, editing } = await load(props, new Date())
  const title = translator(locale)('plotWork.title')
  return { title: editing.kept ? translator(locale)('common.errorTitle', { title }) : title }
}

export default async function EditablePlotsPage(props: Props) {
  const { locale, actor, classes, editing, saved } = await load(props, new Date())
  const rows = await listEditablePlots(actor)
  const t = translator(locale)
  return (
    <>
      <div className="eb">
        <div className="in2">
          <h1>{t('plotWork.title')}</h1>
          <span className="muted">{t('plotWork.found', { count: rows.length })}</span>
          <div className="r">
            <a className="btn s" href={paths.newPlot(locale)}>
              <Icon name="plus" />
              {t('plotWork.new')}
            </a>
          </div>
        </div>
      </div>
      <div className="mn">
        <p className="muted mb-4">{t('plotWork.lead')}</p>
        {rows.length > 0 ? <PlotsTable rows={rows} locale={locale} /> : <p className="note">{t('plotWork.none')}</p>}
        <section aria-labelledby="months" className="mt-8">
          <h2 id="months">{t('plotWork.buildMonths')}</h2>
          <p className="small muted mb-3">{t('plotWork.buildLead')}</p>
          <Problems errors={editing.errors} locale={locale} />
          {editing.kept && Object.keys(editing.errors).length === 0 && (
            <p className="note w mb-3" role="alert" id="problem" tabIndex={-1}>
              <Icon name="alert" />
              <span>{t('admin.edit.outdated')}</span>
            </p>
          )}
          {saved && (
            <p className="note s mb-3" role="status">
              <Icon name="check" />
              <span>{t('plotWork.saved')}</span>
            </p>
          )}
          <BuildMonthsForm classes={classes} typed={editing.typed} errors={editing.errors} stored={editing.stored} locale={locale} />
        </section>
      </div>
    </>
  )
}
