import { findTableDraft, findTableVersion, listTableVersions } from '@/db/queries/routing'
import { canSetRules } from '@/lib/eoi/policy'
import { readRule } from '@/lib/eoi/routing-form'
import { readSeen } from '@/lib/eoi/routing-table'
import { FieldsRefused, Forbidden, NotFound, Outdated } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { editorForm } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { draftRouting } from '@/server/routing'
import { readRuleChoices } from '@/server/routing-names'

/** Saves a rule in the admin's draft of the table, or adds one before the last. */
export const POST = endpoint((request) => {
  const { locale, form, params, now } = request
  const id = params.id ?? ''
  return editorForm(request, `admin/routing/${id}`, (query) => paths.adminRule(locale, id, query), async (actor) => {
    if (!canSetRules(actor)) throw new Forbidden()
    const seen = readSeen(form.get('version'))
    const [[current], draft] = await Promise.all([listTableVersions(actor, 1), findTableDraft(actor)])
    const rules = draft?.rules ?? current?.rules ?? []
    const rule = rules.find((one) => one.id === id)
    if (!current) throw new NotFound()
    if (id !== 'new' && !rule) {
      // Removed by somebody else since: the page offers to add it again.
      const before = await findTableVersion(actor, seen.version)
      throw before?.rules.some((one) => one.id === id) ? new Outdated() : new NotFound()
    }
    const { conditions, unitId, errors } = readRule(form.fields, await readRuleChoices(actor, form.fields), rule !== undefined && rule === rules.at(-1))
    if (Object.keys(errors).length > 0) throw new FieldsRefused(errors)
    const made = rule?.id ?? crypto.randomUUID()
    await draftRouting(actor, seen, rule ? { kind: 'edit', id: made, conditions, unitId } : { kind: 'add', rule: { id: made, conditions, unitId, on: true } }, now)
    return `${paths.adminRouting(locale, { done: rule ? 'edit' : 'add' })}#rule-${made}`
  })
})
