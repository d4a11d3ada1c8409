import { asc, isNotNull } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import type { Localized } from '@/lib/locales'
import { db } from '../client'
import records from '../facts/districts.json'
import { districts, indicators, offices, units } from '../schema'

const { region: record } = records

/**
 * Area, population and composition of the region, each with its source. One record that changes with the census,
 * so it is read from the facts and has no table.
 */
export const region: {
  iso: string
  areaKm2: { value: number; sourceId: string; note: Localized }
  population: { value: number; asOf: string; sourceId: string; note: Localized }
  /** Other stated populations. */
  populationAlternatives: { value: number; sourceId: string }[]
  composition: { text: Localized; sourceIds: string[] }
  renamed: { date: string; from: Localized; sourceId: string }
} = {
  iso: record.iso3166_2,
  areaKm2: { value: record.areaKm2, sourceId: record.areaSourceId, note: record.areaNoteText },
  population: { value: record.population, asOf: record.populationAsOf, sourceId: record.populationSourceId, note: record.populationNoteText },
  populationAlternatives: record.populationAlternatives,
  composition: { text: record.compositionText, sourceIds: record.compositionSourceIds },
  renamed: record.renamed,
}

/** Sources of the region's own record. */
export const regionSourceIds: readonly string[] = [
  ...new Set([region.areaKm2.sourceId, region.population.sourceId, ...region.populationAlternatives.map(({ sourceId }) => sourceId), ...region.composition.sourceIds, region.renamed.sourceId]),
]

/** Districts and cities of regional significance in the order of the facts (cities first). Area in square kilometres. */
export const listDistricts = (_actor: Actor) =>
  db()
    .select({
      id: districts.id, kind: districts.kind, name: districts.name, seat: districts.seat, areaKm2: districts.areaKm2, areaSourceId: districts.areaSourceId,
      population: districts.population, populationAsOf: districts.populationAsOf, populationSourceId: districts.populationSourceId, notes: districts.notes,
    })
    .from(districts)
    .orderBy(asc(districts.position))

/** Dated headline figures of the region; values are decimal strings in full units. */
export const listIndicators = (_actor: Actor) =>
  db()
    .select({ id: indicators.id, label: indicators.label, value: indicators.value, unit: indicators.unit, asOf: indicators.asOf, sourceId: indicators.sourceId })
    .from(indicators)
    .orderBy(asc(indicators.position))

/**
 * Offices of the region with whom a dated source names as holder. An office without a dated source is left out:
 * nobody could say when it was true.
 */
export const listOffices = (_actor: Actor) =>
  db()
    .select({
      id: offices.id, office: offices.office, organisation: offices.organisation, holder: offices.holder, validFrom: offices.validFrom,
      validTo: offices.validTo, asOf: offices.asOf, current: offices.current, sourceId: offices.sourceId,
    })
    .from(offices)
    .where(isNotNull(offices.asOf))
    .orderBy(asc(offices.position))

/** Units that receive inquiries, with their own mailboxes (null until an admin enters one) and promises in working days. */
export const listUnits = (_actor: Actor) =>
  db()
    .select({
      id: units.id, name: units.name, type: units.type, mailbox: units.mailbox, sectorIds: units.sectorIds, siteIds: units.siteIds, districtIds: units.districtIds,
      firstReplyDays: units.firstReplyDays, substantiveDays: units.substantiveDays, nameAssumed: units.nameAssumed, sourceId: units.sourceId,
    })
    .from(units)
    .orderBy(asc(units.position))
