import { NotFound } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { endpoint } from '@/server/endpoint'
import { stopMails } from '@/server/mail-choices'

/** A mail program says that its reader wants no more of these mails: one click, without signing in. Answered without a page and without sending on, as RFC 8058 asks. */
export const POST = endpoint(async ({ query }) => {
  if (!(await stopMails(query.get('token') ?? ''))) throw new NotFound()
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
})

/** Whoever opens the address chooses on the page of all choices. Opening it changes nothing: mail filters open links. */
export const GET = endpoint(async ({ locale }) => new Response(null, { status: 307, headers: { location: paths.notifications(locale), 'cache-control': 'no-store' } }))
