import { utilityUnits } from '@/lib/plots/kinds'
import type { Plot, PlotUtility } from '@/lib/plots/record'

/** A network of a plot that says as little as it can, but what is given. */
export const samplePlotUtility = (given: Partial<PlotUtility> & Pick<PlotUtility, 'kind'>): PlotUtility => ({
  unit: utilityUnits[given.kind], capacity: null, promised: 0, held: 0, free: null, voltageKv: null, distanceM: null, state: 'built', readyOn: null, confirmedOn: null,
  confirmedBy: null, sourceId: null, note: null, ...given,
})

/** A free plot of which nothing else is known but what is given. */
export const samplePlot = (given: Partial<Plot> = {}): Plot => ({
  id: 'some-site/A-1', site: { id: 'some-site', name: { en: 'Some site' } }, code: 'A-1', kind: 'plot', name: null, areaHa: null, shape: null, divisible: null,
  smallestPartHa: null, status: 'free', statusAsOf: null, onHoldUntil: null, tenure: null, price: null, permittedUse: null, buildClass: null, buildMonths: null,
  floorM2: null, clearHeightM: null, floorLoad: null, craneT: null, docks: null, condition: null, notes: null, sourceId: null, sample: false, version: 1, utilities: [], ...given,
})
