import { findCalendarMeeting } from '@/db/queries/meetings'
import { isSignedIn, type Role } from '@/lib/auth/roles'
import { NotFound } from '@/lib/errors'
import { type Locale, textIn } from '@/lib/locales'
import { calendarEntry } from '@/lib/meetings/calendar-entry'
import { paths } from '@/lib/paths'
import { runtime } from '@/lib/runtime'
import { type EndpointRequest, seeOther } from '../../endpoint'
import { hostName, portalAddress } from './tell'

/** The file of a fixed meeting, the same entry that the mails carry. A case that the actor may not see looks missing; a visitor signs in first. */
export async function answerCalendarFile({ actor, locale, params, now }: EndpointRequest, roles: readonly Role[], page: (locale: Locale, reference: string) => string): Promise<Response> {
  const reference = params.ref ?? ''
  if (!isSignedIn(actor)) return seeOther(paths.signIn(locale, { next: page(locale, reference) }))
  const found = roles.includes(actor.role) ? await findCalendarMeeting(actor, reference, params.id ?? '') : undefined
  if (!found) throw new NotFound()
  const { meeting, unitName, mailbox } = found
  const entry = calendarEntry({
    ...meeting, cancelled: false, reference, unit: textIn(unitName, locale)?.text ?? reference, organiser: mailbox ?? portalAddress(), attendees: [actor.email],
    href: runtime().env.baseUrl + page(locale, reference), host: hostName(), stamp: now,
  }, locale)
  return new Response(entry, { headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': `attachment; filename="${reference}.ics"`, 'cache-control': 'private, no-store' } })
}
