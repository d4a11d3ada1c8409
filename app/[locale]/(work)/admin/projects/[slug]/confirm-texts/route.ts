import { paths } from '@/lib/paths'
import { endpoint, seeOther, signedIn } from '@/server/endpoint'
import { confirmTexts } from '@/server/projects'

export const POST = endpoint(async ({ actor, locale, params, now }) => {
  await confirmTexts(signedIn(actor), params.slug ?? '', now)
  return seeOther(paths.adminStale(locale, { saved: 'texts' }))
})
