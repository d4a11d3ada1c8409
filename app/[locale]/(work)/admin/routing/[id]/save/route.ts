import { findTableVersion, listTableVersions } from '@/db/queries/routing'
import { canSetRules } from '@/lib/eoi/policy'
import { readRule } from '@/lib/eoi/routing-form'
import { FieldsRefused, Forbidden, NotFound, Outdated } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { editorForm } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { changeRouting } from '@/server/routing'
import { readRuleChoices } from '@/server/routing-names'

/** Saves a rule of the table, or adds one before the last. */
export const POST = endpoint((request) => {
  const { locale, form, params, now } = request
  const id = params.id ?? ''
  return editorForm(request, `admin/routing/${id}`, (query) => paths.adminRule(locale, id, query), async (actor) => {
    if (!canSetRules(actor)) throw new Forbidden()
    const [current] = await listTableVersions(actor, 1)
    const rule = current?.rules.find((one) => one.id === id)
    if (!current) throw new NotFound()
    if (id !== 'new' && !rule) {
      // Removed by somebody else since: the page offers to add it again.
      const seen = await findTableVersion(actor, Number(form.get('version')))
      throw seen?.rules.some((one) => one.id === id) ? new Outdated() : new NotFound()
    }
    const { conditions, unitId, errors } = readRule(form.fields, await readRuleChoices(actor, form.fields), rule !== undefined && rule === current.rules.at(-1))
    if (Object.keys(errors).length > 0) throw new FieldsRefused(errors)
    const made = rule?.id ?? crypto.randomUUID()
    await changeRouting(actor, Number(form.get('version')), rule ? { kind: 'edit', id: made, conditions, unitId } : { kind: 'add', rule: { id: made, conditions, unitId, on: true } }, now)
    return `${paths.adminRouting(locale, { saved: rule ? 'edit' : 'add' })}#rule-${made}`
  })
})
