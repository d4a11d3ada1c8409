import { findApiRecord } from '@/db/queries/api-records'
import { anyone } from '@/lib/auth/roles'
import { NotFound } from '@/lib/errors'
import { json, openData } from '@/lib/open-data'

/** One plot or hall, bare. */
export const GET = openData(async ({ params }) => {
  const record = await findApiRecord(anyone, 'plots', `${params.site}/${params.code}`)
  if (!record) throw new NotFound()
  return json(record)
})
