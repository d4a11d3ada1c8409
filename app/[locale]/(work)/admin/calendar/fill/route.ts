import { publicHolidays } from '@/db/facts/holidays'
import { canSetRules } from '@/lib/eoi/policy'
import { isCalendarYear } from '@/lib/eoi/calendar-form'
import { FieldsRefused, Forbidden, NotFound } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { editorForm } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { addDays } from '@/server/working-calendar'

/** Adds the public holidays of a year that the calendar does not have, after they have been shown. */
export const POST = endpoint((request) => {
  const { locale, form, now } = request
  const seen = { year: Number(form.get('year')), version: Number(form.get('version')) }
  const year = String(seen.year)
  return editorForm(request, 'admin/calendar/fill', (query) => paths.adminCalendar(locale, { ...query, year }), async (actor) => {
    if (!canSetRules(actor)) throw new Forbidden()
    if (!isCalendarYear(seen.year)) throw new NotFound()
    if (form.get('intent') === 'look') throw new FieldsRefused({})
    const count = await addDays(actor, seen, publicHolidays(seen.year).map((day) => ({ ...day, kind: 'holiday' as const })), now)
    return paths.adminCalendar(locale, { year, saved: 'filled', count: String(count) })
  })
})
