import { listChanges } from '@/db/queries/changes'
import { anyone } from '@/lib/auth/roles'
import { changesFeed } from '@/lib/feed/feed'
import { file, localeOf, openData } from '@/lib/open-data'
import { runtime } from '@/lib/runtime'

/** The latest changes of what the portal lists, newest first. */
export const GET = openData(async ({ params }) => {
  const locale = localeOf(params)
  return file(changesFeed(await listChanges(anyone, 100), locale, new URL(runtime().env.baseUrl).host), 'application/atom+xml; charset=utf-8')
})
