import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HistoryPanel } from '@/components/admin/history-panel'
import { NetworkFields } from '@/components/admin/network-fields'
import { PlotFields } from '@/components/admin/plot-fields'
import { Problems } from '@/components/admin/problems'
import { SourceFields } from '@/components/admin/source-fields'
import { LocalizedText } from '@/components/public/localized-text'
import { Icon } from '@/components/ui/icon'
import { listHistory } from '@/db/queries/audit'
import { findEditablePlot } from '@/db/queries/plot-editing'
import { listEditingChoices, listSourceChoices } from '@/db/queries/project-editing'
import { namesById } from '@/lib/audit/names'
import { formatInstant, turkistanDay } from '@/lib/dates'
import { baseControl } from '@/lib/editing'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { controlsOfPlot } from '@/lib/plots/editable'
import { plotEditing } from '@/lib/plots/editing'
import { plotTitle, statusText, statusTone } from '@/lib/plots/words'
import { canReadAudit } from '@/lib/projects/policy'
import { findKeptForm, plotKeptFor } from '@/server/editor-form'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string; site: string; code: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const historyLength = 20

/** The plot and the form that was refused, as the editor may see them. */
async function load({ params, searchParams }: Props, now: Date) {
  const { locale, site, code } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['editor', 'admin'])
  const plot = await findEditablePlot(actor, site, code)
  if (!plot) notFound()
  const query = await searchParams
  const kept = await findKeptForm(plotKeptFor(plot.id), query.kept, now)
  return { locale, actor, plot, editing: plotEditing(plot, kept, locale, turkistanDay(now)), saved: query.saved === 'plot' }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, plot, editing } = await load(props, new Date())
  const title = `${plotTitle(plot, locale)} | ${translator(locale)('plotWork.title')}`
  return { title: editing.kept ? translator(locale)('common.errorTitle', { title }) : title }
}

export default async function EditPlotPage(props: Props) {
  const { locale, actor, plot, editing, saved } = await load(props, new Date())
  const [choices, sources, history] = await Promise.all([listEditingChoices(actor), listSourceChoices(actor), listHistory(actor, 'plot', plot.id, historyLength)])
  const t = translator(locale)
  return (
    <>
      <div className="eb">
        <div className="in2">
          <nav className="crumbs" aria-label={t('common.breadcrumb')}>
            <ol>
              <li><a href={paths.adminPlots(locale)}>{t('plotWork.title')}</a></li>
              <li aria-current="page">{plot.code}</li>
            </ol>
          </nav>
          <h1>{plotTitle(plot, locale)}</h1>
          <span className="muted"><LocalizedText text={plot.siteName} locale={locale} /></span>
          <span className={statusTone[plot.status]}>{statusText(plot, locale)}</span>
          {plot.sample && <span className="tag smp">{t('common.sample')}</span>}
          <div className="r">
            <span className="muted small">{t('admin.edit.version', { version: plot.version })}</span>
            <a className="btn s quiet" href={paths.plot(locale, plot.siteId, plot.code)}>
              <Icon name="eye" />
              {t('admin.edit.public')}
            </a>
          </div>
        </div>
      </div>
      <div className="ed">
        <div className="mn">
          <Problems errors={editing.errors} locale={locale} />
          {saved && (
            <p className="note s mb-3" role="status">
              <Icon name="check" />
              <span>{t('plotWork.saved')}</span>
            </p>
          )}
          {editing.kept && Object.keys(editing.errors).length === 0 && (
            <p className="note w mb-3" role="alert" id="problem" tabIndex={-1}>
              <Icon name="alert" />
              <span>{t(editing.outdated ? 'admin.edit.outdated' : 'admin.edit.kept')}</span>
            </p>
          )}
          {plot.onHoldUntil && <p className="note mb-3">{t('plotWork.onHold', { date: formatInstant(plot.onHoldUntil, locale) })}</p>}
          <form method="post" action={paths.savePlot(locale, plot.id)}>
            <input type="hidden" name="version" value={plot.version} />
            <input type="hidden" name={baseControl} value={JSON.stringify(controlsOfPlot(plot, locale))} />
            <PlotFields editing={editing} locale={locale} held={plot.status === 'on_hold'} />
            <section className="fx p-4 mt-4" aria-labelledby="networks">
              <h2 id="networks">{t('plotWork.networks')}</h2>
              <p className="small muted mb-3">{t('plotWork.networksLead')}</p>
              <NetworkFields editing={editing} networks={plot.networks} locale={locale} />
            </section>
            <section className="fx p-4 mt-4 grid gap-3" aria-labelledby="source">
              <h2 id="source">{t('plotWork.source')}</h2>
              <p className="small muted">{t('plotWork.sourceLead')}</p>
              <SourceFields values={editing.controls} errors={editing.errors} sources={sources} own={plot.sourceId ? [plot.sourceId] : []} locale={locale} />
            </section>
            <p className="mt-4">
              <button className="btn s">{t('plotWork.save')}</button>
            </p>
          </form>
        </div>
        <HistoryPanel entries={history} names={namesById(choices, sources, locale)} remarks={null} all={canReadAudit(actor) ? paths.adminAudit(locale, { type: 'plot', subject: plot.id }) : undefined} locale={locale} />
      </div>
    </>
  )
}
