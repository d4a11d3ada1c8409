import type { Plot } from './record'

/** A plot that a case names; `hold` is its active hold, `own` when it was placed for this case. */
export type CasePlot = { plot: Plot; hold: { own: boolean; until: Date } | undefined }
