/** Kinds of place where plants can be built, in the order in which pages list them. */
export const siteTypes = ['sez', 'sez-subzone', 'industrial-zone', 'industrial-park', 'private-industrial-zone'] as const
export type SiteType = (typeof siteTypes)[number]
export const isSiteType = (value: unknown): value is SiteType => siteTypes.includes(value as SiteType)
