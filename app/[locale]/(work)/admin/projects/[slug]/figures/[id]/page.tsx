import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FigureActions } from '@/components/admin/figure-actions'
import { FigureForm } from '@/components/admin/figure-form'
import { FigureHead } from '@/components/admin/figure-head'
import { FigureNow } from '@/components/admin/figure-now'
import { Problems } from '@/components/admin/problems'
import { Icon } from '@/components/ui/icon'
import { findEditableProject, listEditableFigures, listSourceChoices } from '@/db/queries/project-editing'
import { turkistanDay } from '@/lib/dates'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { figureEditing } from '@/lib/projects/figure-editing'
import { typedValue } from '@/lib/typed-form'
import { findKeptForm, keptFor } from '@/server/editor-form'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string; slug: string; id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

async function load({ params, searchParams }: Props, now: Date) {
  const { locale, slug, id } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['editor', 'admin'])
  const project = await findEditableProject(actor, slug)
  const figure = project && (await listEditableFigures(actor, slug)).find((row) => row.id === id)
  if (!project || !figure) notFound()
  const kept = await findKeptForm(keptFor(slug, id), (await searchParams).kept, now)
  // A figure that is no longer shown cannot be changed; only what was typed about it is still of use.
  if (figure.retiredAt && !kept) notFound()
  const editing = figureEditing(figure, kept, turkistanDay(now))
  return { locale, actor, project, figure, editing: kept && typedValue(kept, 'intent') === 'look' ? { ...editing, errors: {} } : editing }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, project, figure, editing } = await load(props, new Date())
  const t = translator(locale)
  const title = `${t('admin.figure.replaceTitle')}, ${project.code}`
  return { title: figure.retiredAt || Object.keys(editing.errors).length > 0 ? t('common.errorTitle', { title }) : title }
}

export default async function FigurePage(props: Props) {
  const { locale, actor, project, figure, editing } = await load(props, new Date())
  const sources = await listSourceChoices(actor)
  const t = translator(locale)
  const form = { editing, sources, own: project.sourceIds, locale }
  return (
    <>
      <FigureHead locale={locale} project={project} title={t('admin.figure.replaceTitle')} />
      <div className="mn narrow">
        <Problems errors={editing.errors} locale={locale} />
        {figure.retiredAt ? (
          <>
            <p className="note w mb-4" role="alert" id="problem" tabIndex={-1}><Icon name="alert" /><span>{t('admin.edit.gone')}</span></p>
            <FigureForm {...form} action={paths.addFigure(locale, project.id)} />
          </>
        ) : (
          <>
            <FigureNow figure={figure} locale={locale} />
            <p className="muted mb-4">{t('admin.figure.replaceLead')}</p>
            <FigureForm {...form} action={paths.changeFigure(locale, project.id, figure.id, 'replace')} />
            <FigureActions slug={project.id} figure={figure} locale={locale} />
          </>
        )}
      </div>
    </>
  )
}
