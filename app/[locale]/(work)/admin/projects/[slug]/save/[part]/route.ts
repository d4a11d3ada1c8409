import { turkistanDay } from '@/lib/dates'
import { FieldsRefused, NotFound } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { parts, readProject } from '@/lib/projects/fields'
import { readSource } from '@/lib/sources/fields'
import { editorForm, keptFor } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { updateProject } from '@/server/projects'

/** Takes one form of the editing page: texts, facts or contradictions. */
export const POST = endpoint(async (request) => {
  const { locale, form, params, now } = request
  const { slug = '' } = params
  const part = parts.find((name) => name === params.part)
  if (!part) throw new NotFound()
  return editorForm(request, keptFor(slug), (query) => paths.adminProject(locale, slug, query), async (actor) => {
    const { values, errors } = readProject(form.fields, part)
    const source = part === 'facts' ? readSource(form.fields, turkistanDay(now)) : { errors: {} }
    const all = { ...errors, ...source.errors }
    if (Object.keys(all).length > 0) throw new FieldsRefused(all)
    await updateProject(actor, { slug, version: Number(form.get('version')) }, values, source.choice, now)
    return paths.adminProjectPart(locale, slug, part, { saved: part })
  })
})
