import { listApiRecords } from '@/db/queries/api-records'
import { nextAddress, parsePaging } from '@/lib/api/paging'
import { isPublishedType } from '@/lib/api/records'
import { anyone } from '@/lib/auth/roles'
import { turkistanDay } from '@/lib/dates'
import { NotFound } from '@/lib/errors'
import { givenOf, json, openData } from '@/lib/open-data'
import { runtime } from '@/lib/runtime'

/** One page of the records of a type, with the filters of its page. */
export const GET = openData(async ({ params, query, address, now }) => {
  if (!isPublishedType(params.type)) throw new NotFound()
  const paging = parsePaging(query)
  const { total, items } = await listApiRecords(anyone, params.type, givenOf(query), { offset: (paging.page - 1) * paging.limit, limit: paging.limit }, turkistanDay(now))
  if (paging.page > 1 && items.length === 0) throw new NotFound()
  return json({ items, total, next: nextAddress(runtime().env.baseUrl, address, paging, total) })
})
