import type { Pattern } from '@/lib/projects/plates'

/** Sections with a link picture of their own, and the tiling that each one shows. */
export const picturePages = { home: 'zone', projects: 'chemistry', sites: 'zone', incentives: 'tourism', agreements: 'logistics', events: 'fruit', companies: 'textile', sources: 'building', about: 'agro' } as const satisfies Record<string, Pattern>
export type PicturePage = keyof typeof picturePages

export const isPicturePage = (slug: string): slug is PicturePage => Object.hasOwn(picturePages, slug)

/** The picture of the section that a path belongs to; that of home for pages without one. */
export function picturePageOf(path: string): PicturePage {
  const section = path.split(/[/?]/)[2] ?? ''
  return isPicturePage(section) ? section : 'home'
}
