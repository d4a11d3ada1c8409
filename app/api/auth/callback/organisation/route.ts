import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'
import { negotiateLocale } from '@/lib/locales'
import { log } from '@/lib/log'
import { paths, safeNext } from '@/lib/paths'
import { runtime } from '@/lib/runtime'
import { seeOther } from '@/server/endpoint'
import { forgetTravel, hearOrganisation } from '@/server/organisation'
import { signInFromOrganisation } from '@/server/organisation-sign-in'
import { forgetWayBack, readWayBack } from '@/server/way-back'
import { sessionCookieName } from '@/server/session-cookie'

/** Where the organisation's provider sends people back to; registered there, so it carries no language. */
export async function GET(request: NextRequest): Promise<Response> {
  if (!runtime().env.organisation) return new Response('Not found\n', { status: 404, headers: { 'content-type': 'text/plain' } })
  const jar = await cookies()
  const { locale = negotiateLocale(request.headers.get('accept-language') ?? undefined), next } = await readWayBack()
  const heard = await hearOrganisation(request.nextUrl.searchParams, request.headers.get('cookie') ?? '')
  const outcome = 'refused' in heard ? heard
    : await signInFromOrganisation({ claims: heard.claims, locale, next, formerSession: jar.get(sessionCookieName())?.value, userAgent: request.headers.get('user-agent'), now: new Date() })
  if ('refused' in outcome) log().warn({ why: outcome.refused, by: 'organisation' }, 'A sign-in was refused')
  const response = seeOther('refused' in outcome ? paths.signIn(locale, { next: safeNext(next), org: outcome.refused }) : outcome.goTo)
  for (const cookie of [...('refused' in outcome ? [] : outcome.cookies), ...forgetTravel(), forgetWayBack()]) response.headers.append('set-cookie', cookie)
  return response
}
