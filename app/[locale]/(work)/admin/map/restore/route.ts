import { paths } from '@/lib/paths'
import { restoreOutline } from '@/server/boundaries'
import { endpoint, seeOther, signedIn } from '@/server/endpoint'

export const POST = endpoint(async ({ actor, locale, now }) => {
  await restoreOutline(signedIn(actor), now)
  return seeOther(paths.adminMap(locale, { saved: 'restored' }))
})
