/**
 * How long the bad days last. `npm test` shows each of them shortly; `npm run faults` sets FAULTS=full and goes the whole
 * length.
 */
const full = process.env.FAULTS === 'full'
export const killCycles = full ? 100 : 2
export const outageSeconds = full ? 60 : 4
