import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContradictionsFields } from '@/components/admin/contradictions-fields'
import { EditorHead } from '@/components/admin/editor-head'
import { FactsFields } from '@/components/admin/facts-fields'
import { FiguresSection } from '@/components/admin/figures-section'
import { HistoryPanel } from '@/components/admin/history-panel'
import { LanguageMeters } from '@/components/admin/language-meters'
import { PartForm } from '@/components/admin/part-form'
import { Problems } from '@/components/admin/problems'
import { TextsFields } from '@/components/admin/texts-fields'
import { listHistory, listSteps } from '@/db/queries/audit'
import { findEditableProject, listEditableFigures, listEditingChoices, listSourceChoices } from '@/db/queries/project-editing'
import { namesById } from '@/lib/audit/names'
import { turkistanDay } from '@/lib/dates'
import { isLocale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { completeness, textsOf } from '@/lib/projects/completeness'
import { editingOf } from '@/lib/projects/editing'
import { type Part, parts } from '@/lib/projects/fields'
import { canReadAudit } from '@/lib/projects/policy'
import { typedValue } from '@/lib/typed-form'
import { findKeptForm, keptFor } from '@/server/editor-form'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const historyLength = 20

/** The project and the form that was refused, as the editor may see them. */
async function load({ params, searchParams }: Props, now: Date) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['editor', 'admin'])
  const project = await findEditableProject(actor, slug)
  if (!project) notFound()
  const query = await searchParams
  const kept = await findKeptForm(keptFor(slug), query.kept, now)
  const steps = kept ? await listSteps(actor, slug, Number(typedValue(kept, 'version'))) : []
  const editing = Object.fromEntries(parts.map((part) => [part, editingOf(part, project, kept, steps, turkistanDay(now))])) as Record<Part, ReturnType<typeof editingOf>>
  const errors = Object.assign({}, ...parts.map((part) => editing[part].errors)) as Record<string, string>
  return { locale, actor, project, editing, errors, saved: query.saved }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, project, editing, errors } = await load(props, new Date())
  const title = `${project.code} ${textIn(project.name, locale)?.text}`
  const refused = Object.keys(errors).length > 0 || parts.some((part) => editing[part].outdated)
  return { title: refused ? translator(locale)('common.errorTitle', { title }) : title }
}

export default async function EditProjectPage(props: Props) {
  const { locale, actor, project, editing, errors, saved } = await load(props, new Date())
  const [figures, choices, sources, history] = await Promise.all([
    listEditableFigures(actor, project.id), listEditingChoices(actor), listSourceChoices(actor), listHistory(actor, 'project', project.id, historyLength),
  ])
  const t = translator(locale)
  const form = (part: Part) => ({ part, version: project.version, action: paths.saveProjectPart(locale, project.id, part), editing: editing[part], saved: saved === part, locale })
  const notes = figures.filter(({ retiredAt }) => !retiredAt).map(({ note }) => note)
  return (
    <>
      <EditorHead locale={locale} project={project} />
      <div className="ed">
        <div className="mn">
          <Problems errors={errors} locale={locale} />
          <LanguageMeters languages={completeness(textsOf(project, notes))} locale={locale} />
          <FiguresSection slug={project.id} figures={figures} saved={saved} locale={locale} />
          <PartForm {...form('texts')} title={t('admin.edit.textsTitle')} lead={t('admin.edit.textsLead')} save={t('admin.edit.saveTexts')}>
            <TextsFields editing={editing.texts} locale={locale} />
          </PartForm>
          <PartForm {...form('facts')} title={t('admin.edit.factsTitle')} lead={t('admin.edit.factsLead')} save={t('admin.edit.saveFacts')}>
            <FactsFields editing={editing.facts} choices={choices} sources={sources} own={project.sourceIds} locale={locale} />
          </PartForm>
          <PartForm {...form('contradictions')} title={t('admin.edit.contradictionsTitle')} lead={t('admin.edit.contradictionsLead')} save={t('admin.edit.saveContradictions')}>
            <ContradictionsFields editing={editing.contradictions} locale={locale} />
          </PartForm>
        </div>
        <HistoryPanel entries={history} names={namesById(choices, sources, locale)} remarks={project.editorNotes} all={canReadAudit(actor) ? paths.adminAudit(locale, { type: 'project', subject: project.id }) : undefined} locale={locale} />
      </div>
    </>
  )
}
