/** Land to build on, or a building to move into. */
export const plotKinds = ['plot', 'hall'] as const
export type PlotKind = (typeof plotKinds)[number]

/** Where a plot stands, in the order in which lists show them. Only `free` can be asked for at once. */
export const plotStatuses = ['free', 'on_hold', 'under_application', 'contracted', 'built', 'withdrawn'] as const
export type PlotStatus = (typeof plotStatuses)[number]
/** Plots that may still be had. */
export const openStatuses: readonly PlotStatus[] = ['free', 'on_hold', 'under_application']

/** On what terms a plot is given. */
export const tenures = ['lease', 'sublease', 'sale', 'ppp'] as const
export type Tenure = (typeof tenures)[number]

/** What a price is for. Areas are square metres or hectares, times months or years. */
export const priceUnits = ['m2-month', 'm2-year', 'ha-year', 'm2', 'ha', 'whole'] as const
export type PriceUnit = (typeof priceUnits)[number]

/** State of a hall: ready to use, to be fitted out, to be repaired. */
export const hallConditions = ['ready', 'shell', 'repair'] as const
export type HallCondition = (typeof hallConditions)[number]

/** How far a plot or hall is from a plant: months of building by class are in the table `build_classes`. */
export const buildClasses = ['running-hall', 'shell', 'serviced-plot', 'raw-land'] as const
export type BuildClass = (typeof buildClasses)[number]

/** Networks of a plot, in the order in which tables show them. */
export const utilityKinds = ['power', 'gas', 'water_drinking', 'water_technical', 'sewer', 'heat', 'fibre', 'road', 'rail'] as const
export type UtilityKind = (typeof utilityKinds)[number]

/** Unit in which capacity, promises and needs of a network are counted; null where there is nothing to count. */
export const utilityUnits = {
  power: 'MW', gas: 'm3/h', water_drinking: 'm3/day', water_technical: 'm3/day', sewer: 'm3/day', heat: 'Gcal/h', fibre: 'Mbit/s', road: null, rail: null,
} as const satisfies Record<UtilityKind, string | null>
export type UtilityUnit = NonNullable<(typeof utilityUnits)[UtilityKind]>

/** Networks with a capacity that can be promised. */
export const measuredUtilities = utilityKinds.filter((kind) => utilityUnits[kind] !== null)

/** How far the connection is: it works, it is being built, it is planned. */
export const utilityStates = ['built', 'building', 'planned'] as const
export type UtilityState = (typeof utilityStates)[number]

/** Why a hold ended. */
export const holdEnds = ['expired', 'released', 'closed'] as const
export type HoldEnd = (typeof holdEnds)[number]

/** What a hold keeps free for one inquiry: an amount by network, in the network's unit. */
export type HoldNeeds = Partial<Record<UtilityKind, number>>

/** The outline of a plot: GeoJSON (RFC 7946), WGS 84, longitude before latitude, each ring closed. */
export type Polygon = { type: 'Polygon'; coordinates: [longitude: number, latitude: number][][] }
