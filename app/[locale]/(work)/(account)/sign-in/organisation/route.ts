import { NotFound } from '@/lib/errors'
import { paths, safeNext } from '@/lib/paths'
import { runtime } from '@/lib/runtime'
import { endpoint, seeOther } from '@/server/endpoint'
import { askOrganisation } from '@/server/organisation'
import { keepWayBack } from '@/server/way-back'

/** Sends the browser to the organisation's provider. A GET: the content policy lets no form lead to another host. */
export const GET = endpoint(async ({ locale, query }) => {
  if (!runtime().env.organisation) throw new NotFound()
  const next = safeNext(query.get('next'))
  const way = await askOrganisation()
  if (!way) return seeOther(paths.signIn(locale, { next, org: 'away' }))
  const response = seeOther(way.goTo)
  for (const cookie of [...way.cookies, keepWayBack(locale, next)]) response.headers.append('set-cookie', cookie)
  return response
})
