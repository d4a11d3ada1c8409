import { projectRows } from '@/db/queries/project-rows'
import { findSite } from '@/db/queries/sites'
import { anyone } from '@/lib/auth/roles'
import { NotFound } from '@/lib/errors'
import type { Locale } from '@/lib/locales'
import { file, localeOf, openData } from '@/lib/open-data'
import { linkPicture } from '@/lib/pictures/link-picture'
import { isPicturePage, picturePages } from '@/lib/pictures/pages'
import { pagePictureText, projectPictureText, sitePictureText } from '@/lib/pictures/texts'
import { plateOf } from '@/lib/projects/plates'

/** The picture of a link preview, drawn when it is asked for; the front keeps it. */
export const GET = openData(async ({ params }) => {
  const slug = /^(.+)\.png$/.exec(params.file ?? '')?.[1]
  const draw = Object.hasOwn(pictures, params.type ?? '') ? pictures[params.type as keyof typeof pictures] : undefined
  if (!slug || !draw) throw new NotFound()
  return file(new Uint8Array(await draw(slug, localeOf(params))), 'image/png')
})

const pictures = {
  project: async (slug: string, locale: Locale) => {
    const [project] = await projectRows(anyone, [slug])
    if (!project) throw new NotFound()
    return linkPicture(plateOf(project.sectorId).pattern, projectPictureText(project, locale))
  },
  site: async (slug: string, locale: Locale) => {
    const site = await findSite(anyone, slug)
    if (!site) throw new NotFound()
    return linkPicture('zone', sitePictureText(site, locale))
  },
  page: async (slug: string, locale: Locale) => {
    if (!isPicturePage(slug)) throw new NotFound()
    return linkPicture(picturePages[slug], pagePictureText(slug, locale))
  },
}
