import { paths } from '@/lib/paths'
import { publishBoundaries } from '@/server/boundaries'
import { endpoint, seeOther, signedIn } from '@/server/endpoint'

export const POST = endpoint(async ({ actor, locale, params, now }) => {
  await publishBoundaries(signedIn(actor), params.id ?? '', now)
  return seeOther(paths.adminMap(locale, { saved: 'published' }))
})
