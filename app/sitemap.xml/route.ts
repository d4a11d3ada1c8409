import { listPublicPages } from '@/db/queries/public-pages'
import { anyone } from '@/lib/auth/roles'
import { NotFound } from '@/lib/errors'
import { pagesInPart, sitemap, sitemapIndex } from '@/lib/found/sitemap'
import { file, openData } from '@/lib/open-data'
import { runtime } from '@/lib/runtime'

/** Every public page with its languages; in parts when there are more than one file may name. */
export const GET = openData(async ({ query }) => {
  const base = runtime().env.baseUrl
  const pages = await listPublicPages(anyone)
  const part = query.get('part')
  if (part === null) return xml(pages.length > pagesInPart ? sitemapIndex(base, pages) : sitemap(base, pages))
  const chosen = /^[1-9]\d{0,3}$/.test(part) ? pages.slice((Number(part) - 1) * pagesInPart, Number(part) * pagesInPart) : []
  if (chosen.length === 0) throw new NotFound()
  return xml(sitemap(base, chosen))
})

const xml = (text: string): Response => file(text, 'application/xml; charset=utf-8')
