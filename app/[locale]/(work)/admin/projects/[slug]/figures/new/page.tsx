import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FigureForm } from '@/components/admin/figure-form'
import { FigureHead } from '@/components/admin/figure-head'
import { Problems } from '@/components/admin/problems'
import { findEditableProject, listSourceChoices } from '@/db/queries/project-editing'
import { turkistanDay } from '@/lib/dates'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { figureEditing } from '@/lib/projects/figure-editing'
import { typedValue } from '@/lib/typed-form'
import { findKeptForm, keptFor } from '@/server/editor-form'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

async function load({ params, searchParams }: Props, now: Date) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['editor', 'admin'])
  const project = await findEditableProject(actor, slug)
  if (!project) notFound()
  const kept = await findKeptForm(keptFor(slug, 'new'), (await searchParams).kept, now)
  const editing = figureEditing(undefined, kept, turkistanDay(now))
  // Whoever only looked at the figure is not told off for what is still missing.
  return { locale, actor, project, editing: kept && typedValue(kept, 'intent') === 'look' ? { ...editing, errors: {} } : editing }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, project, editing } = await load(props, new Date())
  const t = translator(locale)
  const title = `${t('admin.figure.addTitle')}, ${project.code}`
  return { title: Object.keys(editing.errors).length > 0 ? t('common.errorTitle', { title }) : title }
}

export default async function AddFigurePage(props: Props) {
  const { locale, actor, project, editing } = await load(props, new Date())
  const sources = await listSourceChoices(actor)
  return (
    <>
      <FigureHead locale={locale} project={project} title={translator(locale)('admin.figure.addTitle')} />
      <div className="mn narrow">
        <Problems errors={editing.errors} locale={locale} />
        <FigureForm action={paths.addFigure(locale, project.id)} editing={editing} sources={sources} own={project.sourceIds} locale={locale} />
      </div>
    </>
  )
}
