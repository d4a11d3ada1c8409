import type { SiteType } from './types'

export const regimes = ['sez', 'industrial-zone', 'any'] as const
export type Regime = (typeof regimes)[number]

/**
 * Legal regimes whose measures may be used on a type of site. Parts of a zone share its regime, and private
 * industrial zones have that of industrial zones; a park alone has none of its own.
 */
export function regimesOf(type: SiteType): Regime[] {
  if (type === 'sez' || type === 'sez-subzone') return ['sez', 'any']
  if (type === 'industrial-zone' || type === 'private-industrial-zone') return ['industrial-zone', 'any']
  return ['any']
}

/** Types of site with the regime. */
export const siteTypesOf = (regime: Exclude<Regime, 'any'>): SiteType[] => (regime === 'sez' ? ['sez', 'sez-subzone'] : ['industrial-zone', 'private-industrial-zone'])
