import { listCalendarEvents } from '@/db/queries/events'
import { anyone } from '@/lib/auth/roles'
import { calendarOf } from '@/lib/events/calendar'
import { file, localeOf, openData } from '@/lib/open-data'
import { runtime } from '@/lib/runtime'

/** Events with a known date, for calendars that subscribe to it. */
export const GET = openData(async ({ params }) => {
  const locale = localeOf(params)
  const { host } = new URL(runtime().env.baseUrl)
  return file(calendarOf(await listCalendarEvents(anyone), locale, host), 'text/calendar; charset=utf-8', 'turkistan-events.ics')
})
