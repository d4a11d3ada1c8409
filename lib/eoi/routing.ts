/** Conditions of a routing rule; all that are given must hold, and an empty object always matches. */
export type Conditions = {
  /** The chosen plot, site or project stands on one of these sites or on a part of one. */
  siteIds?: string[]
  projectIds?: string[]
  plotCodes?: string[]
  sectorIds?: string[]
  districtIds?: string[]
  /** ISO 3166-1 alpha-2 of the investor. */
  countries?: string[]
  /** Stated or lower band amount in US dollars. */
  minAmountUsd?: number
  /** What the inquiry is about: investment, export, event, other. */
  kinds?: string[]
}
