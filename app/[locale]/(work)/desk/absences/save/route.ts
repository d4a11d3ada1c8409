import { listAbsenceOfficers } from '@/db/queries/absences'
import { turkistanDay } from '@/lib/dates'
import { FieldsRefused } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { readAbsence } from '@/lib/people/absences'
import { enterAbsence, removeAbsence } from '@/server/absences'
import { editorForm } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'

/** Enters days away, or takes them back. */
export const POST = endpoint((request) => {
  const { locale, form, now } = request
  return editorForm(request, 'desk/absences', (query) => paths.deskAbsences(locale, query), async (actor) => {
    if (form.get('intent') === 'remove') {
      await removeAbsence(actor, form.get('id'), now)
      return paths.deskAbsences(locale, { saved: 'removed' })
    }
    const officers = await listAbsenceOfficers(actor)
    const { value, errors } = readAbsence(form.fields, officers, turkistanDay(now))
    if (Object.keys(errors).length > 0) throw new FieldsRefused(errors)
    await enterAbsence(actor, value, now)
    return paths.deskAbsences(locale, { saved: 'entered' })
  }, (actor) => actor.role === 'officer' || actor.role === 'admin')
})
