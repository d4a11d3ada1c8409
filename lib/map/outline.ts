/** Boundaries as the map draws them: path data in units of lib/region-map.ts, and whose data it is. */
export type Outline = { rim: string; borders: string; attribution: string }
