import { canSetRules } from '@/lib/eoi/policy'
import { lookedAt } from '@/lib/eoi/calendar-editing'
import { isCalendarYear, readDay } from '@/lib/eoi/calendar-form'
import { FieldsRefused, Forbidden, NotFound } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { editorForm } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { removeDay, saveDay } from '@/server/working-calendar'

/** Saves a day of the calendar or takes it off, after what would move has been shown. */
export const POST = endpoint((request) => {
  const { locale, form, now } = request
  const seen = { year: Number(form.get('year')), version: Number(form.get('version')) }
  const year = String(seen.year)
  return editorForm(request, 'admin/calendar/day', (query) => paths.adminCalendar(locale, { ...query, year }), async (actor) => {
    if (!canSetRules(actor)) throw new Forbidden()
    if (!isCalendarYear(seen.year)) throw new NotFound()
    const removes = form.get('intent').endsWith('remove')
    const { value, errors } = readDay(form.fields, seen.year)
    if (!removes && Object.keys(errors).length > 0) throw new FieldsRefused(errors)
    // The first look, and a look at something else than what was shown, bring the form back with what would move.
    if (form.get('intent').startsWith('look') || form.get('looked') !== lookedAt(form.fields)) throw new FieldsRefused({})
    if (removes) await removeDay(actor, seen, form.get('was'), now)
    else await saveDay(actor, seen, value, form.get('was') || undefined, now)
    return paths.adminCalendar(locale, { year, saved: removes ? 'removed' : 'saved' })
  })
})
