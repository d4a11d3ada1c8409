import { paths } from '@/lib/paths'
import { endpoint, seeOther, signedIn } from '@/server/endpoint'
import { withdrawRate } from '@/server/rates'

export const POST = endpoint(async ({ actor, locale, params, now }) => {
  await withdrawRate(signedIn(actor), params.id ?? '', now)
  return seeOther(paths.adminRates(locale, { saved: 'withdrawnNow' }))
})
