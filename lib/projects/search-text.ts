import type { Localized } from '@/lib/locales'

/** `PRJ-0042`: what people say on the phone. */
export const projectCode = (number: number): string => `PRJ-${String(number).padStart(4, '0')}`

/** The text that the catalogue searches: code, names, summaries, places and partners, in all languages, in lower case. */
export const searchTextOf = (project: { code: string; name: Localized; summary: Localized; location?: Localized | null; partners: readonly { name: string; nameText?: Localized }[] }): string =>
  [project.code, ...Object.values(project.name), ...Object.values(project.summary), ...Object.values(project.location ?? {}), ...project.partners.flatMap((partner) => [partner.name, ...Object.values(partner.nameText ?? {})])]
    .filter(Boolean)
    .join('\n')
    .toLowerCase()
