import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, numeric, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { buildClasses, hallConditions, holdEnds, type HoldNeeds, plotKinds, plotStatuses, type Polygon, priceUnits, tenures, utilityKinds, utilityStates } from '@/lib/plots/kinds'
import { currencies } from '@/lib/projects/stages'
import { eois } from './eois'
import { instant, lifecycle, localized } from './columns'
import { sites } from './sites'
import { sources } from './sources'
import { units } from './units'
import { users } from './users'

/** A physical quantity: exact in the database, a number in the program. The unit is in the column's comment. */
const quantity = (name: string) => numeric(name, { precision: 14, scale: 4, mode: 'number' })

/** Months from connected land or hall to the first product, by class. Editors change them. */
export const buildClassMonths = pgTable(
  'build_classes',
  {
    id: text({ enum: buildClasses }).primaryKey(),
    /** Whole months. */
    months: integer().notNull(),
    /** Rises with each saved edit. */
    version: integer().notNull().default(1),
    ...lifecycle,
  },
  (table) => [check('build_classes_months', sql`${table.months} between 0 and 120`)],
)

/** A plot of land or a hall on a site that an investor can take. */
export const plots = pgTable(
  'plots',
  {
    /** `SITE/CODE`, as addresses and the API name it; never reused. */
    id: text().primaryKey(),
    siteId: text('site_id').notNull().references(() => sites.id),
    code: text().notNull(),
    kind: text({ enum: plotKinds }).notNull(),
    /** What people call it; null when the code is all there is. */
    name: localized('name'),
    /** Land, in hectares. */
    areaHa: quantity('area_ha'),
    /** Outline, GeoJSON in WGS 84. Null when there is no plan. */
    shape: jsonb().$type<Polygon>(),
    /** Null when the sources do not say. */
    divisible: boolean(),
    /** The smallest part that is given, in hectares. */
    smallestPartHa: quantity('smallest_part_ha'),
    status: text({ enum: plotStatuses }).notNull(),
    /** Day of the source that gives the status: YYYY, YYYY-MM or YYYY-MM-DD. */
    statusAsOf: text('status_as_of'),
    tenure: text({ enum: tenures }),
    /** Full units of the currency, as a decimal; for what is in `priceUnit`. */
    price: numeric({ precision: 20, scale: 4 }),
    priceCurrency: text('price_currency', { enum: currencies }),
    priceUnit: text('price_unit', { enum: priceUnits }),
    /** YYYY, YYYY-MM or YYYY-MM-DD. */
    priceAsOf: text('price_as_of'),
    permittedUse: localized('permitted_use'),
    buildClass: text('build_class', { enum: buildClasses }),
    /** Halls: usable floor, in square metres. */
    floorM2: quantity('floor_m2'),
    /** Halls: free height under the beams, in metres. */
    clearHeightM: quantity('clear_height_m'),
    /** Halls: what the floor carries, in tonnes per square metre. */
    floorLoad: quantity('floor_load'),
    /** Halls: largest crane, in tonnes; 0 when there is none. */
    craneT: quantity('crane_t'),
    /** Halls: gates at which lorries are loaded. */
    docks: integer(),
    condition: text({ enum: hallConditions }),
    notes: localized('notes'),
    sourceId: text('source_id').references(() => sources.id),
    sample: boolean().notNull().default(false),
    /** Rises with each change; a second editor's save of an older version is refused. */
    version: integer().notNull().default(1),
    position: integer().notNull(),
    ...lifecycle,
  },
  (table) => [
    uniqueIndex('plots_site_code').on(table.siteId, table.code),
    check('plots_id', sql`${table.id} = ${table.siteId} || '/' || ${table.code}`),
    check('plots_quantities', sql`${table.areaHa} > 0 and ${table.floorM2} > 0 and ${table.smallestPartHa} > 0 and ${table.clearHeightM} > 0 and ${table.floorLoad} > 0 and ${table.craneT} >= 0 and ${table.docks} >= 0`),
    check('plots_price', sql`(${table.price} is null) = (${table.priceCurrency} is null) and (${table.price} is null) = (${table.priceUnit} is null) and ${table.price} >= 0`),
  ],
)

/** One network at a plot: what it can give, what is given away, where it begins and when it works. */
export const plotUtilities = pgTable(
  'plot_utilities',
  {
    id: uuid().primaryKey().defaultRandom(),
    plotId: text('plot_id').notNull().references(() => plots.id),
    kind: text({ enum: utilityKinds }).notNull(),
    /** In the network's unit: MW, m³/h (gas), m³/day (water, sewer), Gcal/h, Mbit/s. Null when unknown. */
    capacity: quantity('capacity'),
    /** Given away by contracts, in the same unit. */
    promised: quantity('promised').notNull().default(0),
    /** Kept for an inquiry by the plot's soft hold, in the same unit. Written by holds alone. */
    held: quantity('held').notNull().default(0),
    /** Power: kilovolts. */
    voltageKv: quantity('voltage_kv'),
    /** Metres from the plot's edge to the connection point. */
    distanceM: quantity('distance_m'),
    state: text({ enum: utilityStates }).notNull(),
    /** When it works, if it does not yet: YYYY, YYYY-MM or YYYY-MM-DD. */
    readyOn: text('ready_on'),
    /** YYYY-MM-DD. */
    confirmedOn: text('confirmed_on'),
    /** The body that confirmed it. */
    confirmedBy: localized('confirmed_by'),
    sourceId: text('source_id').references(() => sources.id),
    note: localized('note'),
  },
  (table) => [
    uniqueIndex('plot_utilities_one_a_kind').on(table.plotId, table.kind),
    check('plot_utilities_not_negative', sql`${table.capacity} >= 0 and ${table.promised} >= 0 and ${table.held} >= 0 and ${table.distanceM} >= 0 and ${table.voltageKv} > 0`),
    check('plot_utilities_promised_within_capacity', sql`${table.promised} + ${table.held} <= ${table.capacity}`),
    check('plot_utilities_held_of_known', sql`${table.held} = 0 or ${table.capacity} is not null`),
  ],
)

/** A plot kept for one inquiry until a moment. At most one is active for a plot. */
export const plotHolds = pgTable(
  'plot_holds',
  {
    id: uuid().primaryKey().defaultRandom(),
    plotId: text('plot_id').notNull().references(() => plots.id),
    eoiId: uuid('eoi_id').notNull().references(() => eois.id),
    officerId: text('officer_id').notNull().references(() => users.id),
    /** The unit that held the case when the hold was placed. */
    unitId: text('unit_id').notNull().references(() => units.id),
    needs: jsonb().$type<HoldNeeds>().notNull().default({}),
    heldAt: instant('held_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** Null while it is active. */
    releasedAt: instant('released_at'),
    ended: text({ enum: holdEnds }),
  },
  (table) => [
    uniqueIndex('plot_holds_one_active').on(table.plotId).where(sql`released_at is null`),
    index().on(table.eoiId),
    check('plot_holds_expires_later', sql`${table.expiresAt} > ${table.heldAt}`),
    check('plot_holds_ended', sql`(${table.releasedAt} is null) = (${table.ended} is null)`),
  ],
)
