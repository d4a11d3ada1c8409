import { countChanged } from '@/db/queries/desk-counts'
import { readDeskFilters } from '@/lib/desk/filters'
import { canUseDesk } from '@/lib/desk/policy'
import { NotFound } from '@/lib/errors'
import { givenOf, json } from '@/lib/open-data'
import { endpoint, signedIn } from '@/server/endpoint'

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/

/** How many cases of a list came or changed since an instant, for the page that shows it. Being asked for does not keep a session awake. */
export const GET = endpoint(async ({ actor, query, now }) => {
  if (!canUseDesk(signedIn(actor))) throw new NotFound()
  const since = query.get('since') ?? ''
  const from = instant.test(since) ? new Date(since) : now
  return json({ count: await countChanged(actor, readDeskFilters(givenOf(query), actor), from, now) }, 200, { 'cache-control': 'no-store' })
})
