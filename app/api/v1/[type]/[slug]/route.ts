import { findApiRecord } from '@/db/queries/api-records'
import { isPublishedType } from '@/lib/api/records'
import { anyone } from '@/lib/auth/roles'
import { NotFound } from '@/lib/errors'
import { json, openData } from '@/lib/open-data'

/** One record, bare. */
export const GET = openData(async ({ params }) => {
  const record = isPublishedType(params.type) ? await findApiRecord(anyone, params.type, params.slug!) : undefined
  if (!record) throw new NotFound()
  return json(record)
})
