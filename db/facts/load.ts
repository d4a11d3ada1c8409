import { eq, sql } from 'drizzle-orm'
import { investmentUnit } from '@/lib/eoi/routing'
import { projectCode, searchTextOf } from '@/lib/projects/search-text'
import { currencies, type FigureKind } from '@/lib/projects/stages'
import type { Locale, Localized } from '@/lib/locales'
import type { Db, Tx } from '../client'
import * as schema from '../schema'
import agreementRecords from './agreements.json'
import { loadCannedReplies } from './canned-replies'
import companyRecords from './companies.json'
import districtRecords from './districts.json'
import eventRecords from './events.json'
import rateRecords from './exchange-rates.json'
import { loadHolidays } from './holidays'
import incentiveRecords from './incentives.json'
import indicatorRecords from './indicators.json'
import officeRecords from './people-and-offices.json'
import projectRecords from './projects.json'
import sectorRecords from './sectors.json'
import siteRecords from './sites.json'
import sourceRecords from './sources.json'
import unitRecords from './units.json'

/** Reads one of the region's records, whose optional keys differ from record to record. */
type Raw = Record<string, any> // oxlint-disable-line typescript/no-explicit-any

/**
 * Loads the region's facts into an empty database, all or nothing. A database that has them is left alone, so it
 * may be called at every start and by instances that start together. Returns whether it loaded.
 */
export function loadFacts(db: Db, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.insert(schema.catalogue).values({ id: 1 }).onConflictDoNothing()
    const [state] = await tx.select().from(schema.catalogue).where(eq(schema.catalogue.id, 1)).for('update')
    // Also in a database that is older than these texts.
    await loadCannedReplies(tx)
    if (state?.factsLoadedAt) return false

    await tx.insert(schema.sources).values(sourceRecords.map(sourceRow))
    await tx.insert(schema.sectors).values(sectorRecords.sectors.map((sector, position) => sectorRow(sector, position)))
    await tx.insert(schema.districts).values(districtRecords.districts.map(districtRow))
    await tx.insert(schema.sites).values(siteRecords.sites.map(siteRow))
    await tx.insert(schema.companies).values(companyRecords.map(companyRow))
    await loadProjects(tx)
    await tx.insert(schema.agreements).values(agreementRecords.map(agreementRow))
    await tx.insert(schema.events).values(eventRecords.map(eventRow))
    await tx.insert(schema.incentives).values(incentiveRecords.map(incentiveRow))
    await tx.insert(schema.indicators).values(indicatorRecords.items.map(indicatorRow))
    await tx.insert(schema.offices).values(officeRecords.map(officeRow))
    await tx.insert(schema.units).values(unitRecords.departments.map(unitRow))
    await tx.insert(schema.exchangeRates).values(rateRows(now))
    await loadRoutingRules(tx, now)
    await loadHolidays(tx, now)
    await tx.update(schema.catalogue).set({ factsLoadedAt: now, version: sql`${schema.catalogue.version} + 1` })
    return true
  })
}

const sourceDates = new Map(sourceRecords.map((source) => [source.id, source.date]))

/** Ids of all sources that a record cites anywhere, in order of appearance. */
export function citedSources(record: unknown): string[] {
  const found = new Set<string>()
  const visit = (value: unknown, key?: string): void => {
    if (typeof value === 'string') {
      if (key && /source_?ids?$/i.test(key) && sourceDates.has(value)) found.add(value)
    } else if (Array.isArray(value)) value.forEach((item) => visit(item, key))
    else if (value && typeof value === 'object') Object.entries(value).forEach(([k, v]) => visit(v, k))
  }
  visit(record)
  return [...found]
}

const sourceRow = (source: Raw): typeof schema.sources.$inferInsert => ({
  id: source.id, title: source.title, publisher: source.publisher, date: source.date, language: source.language,
  kind: source.kind, url: source.url, editorNote: source.note,
})

const sectorRow = (sector: Raw, position: number): typeof schema.sectors.$inferInsert => ({
  id: sector.id, name: sector.name, group: sector.group, isicDivision: sector.isicDivision, position,
})

const districtRow = (district: Raw, position: number): typeof schema.districts.$inferInsert => ({
  id: district.id, kind: district.kind, name: district.name, seat: district.seat,
  latitude: district.seatCoord?.lat ?? null, longitude: district.seatCoord?.lon ?? null, kato: district.kato,
  areaKm2: district.areaKm2, areaSourceId: district.areaSourceId, population: district.population,
  populationAsOf: district.populationAsOf, populationSourceId: district.populationSourceId,
  notes: district.noteTexts ?? [], verify: Boolean(district.seatCoord?.verify), position,
})

const sourcedText = (item: Raw) => ({ text: (item.textLocalized ?? item.text) as Localized, sourceId: item.sourceId as string })
const sourced = (field: Raw | null | undefined) =>
  field && field.value !== null && field.value !== undefined ? { value: field.value, sourceId: field.sourceId, ...(field.noteText && { note: field.noteText }) } : null

const siteRow = (site: Raw, position: number): typeof schema.sites.$inferInsert => ({
  id: site.id, name: site.name, type: site.type, parentId: site.parentSiteId, districtIds: site.districtIds,
  status: site.status?.value ? { ...sourced(site.status)!, text: site.status.valueText } : null,
  latitude: site.location?.lat ?? null, longitude: site.location?.lon ?? null, locationNote: site.location?.precisionText,
  locationSourceId: site.location?.sourceId, locationVerify: Boolean(site.location?.verify),
  areaHa: sourced(site.areaHa), established: sourced(site.established), validUntil: sourced(site.validUntil),
  managementCompany: site.managementCompany?.value ? { ...sourced(site.managementCompany)!, text: site.managementCompany.valueText } : null,
  subzones: site.subzones, priorityActivities: site.priorityActivities.map(sourcedText), infrastructure: site.infrastructure.map(sourcedText),
  stats: site.stats.map((stat: Raw) => ({ ...sourcedText(stat), asOf: stat.asOf })), residentCompanyIds: site.residentCompanyIds,
  contradictions: site.contradictionTexts ?? [], notes: site.notesText, editorNotes: site.notes, sourceIds: citedSources(site), position,
})

const companyRow = (company: Raw, position: number): typeof schema.companies.$inferInsert => ({
  id: company.id, name: company.name, nameText: company.nameText, nativeName: company.nativeName,
  nativeNameSourceId: company.nativeNameSourceId, country: company.country, city: company.cityText, sectorId: company.sector,
  role: company.roleText, description: company.descriptionText, projectIds: company.projectIds, siteId: company.siteId,
  editorNotes: company.notes, sourceIds: citedSources(company), position,
})

async function loadProjects(tx: Tx): Promise<void> {
  await tx.insert(schema.projects).values(projectRecords.map(projectRow))
  await tx.execute(sql`select setval('project_codes', ${projectRecords.length})`)
  await tx.insert(schema.figures).values(projectRecords.flatMap(figureRows))
}

const projectRow = (project: Raw, position: number): typeof schema.projects.$inferInsert => ({
  id: project.id, code: projectCode(position + 1), name: project.name, summary: project.summary, sectorId: project.sector,
  isicDivision: project.isicDivision, stage: project.stage, stageAsOf: project.stageAsOf, stageSourceId: stageSource(project),
  districtIds: project.districtIds, siteId: project.siteId, location: project.locationText,
  partners: project.partners.map((partner: Raw) => ({ name: partner.name, country: partner.country, companyId: partner.companyId, ...(partner.nameText && { nameText: partner.nameText }) })),
  partnerCountries: [...new Set<string>(project.partners.map((partner: Raw) => partner.country).filter(Boolean))],
  exportOriented: project.exportOriented,
  history: project.dates.map((entry: Raw) => ({ date: entry.date, text: entry.eventText, sourceId: entry.sourceId })),
  statements: project.facts.map(sourcedText), contradictions: project.contradictionTexts ?? [], notes: project.notesText,
  editorNotes: [project.notes, ...project.contradictions].filter(Boolean).join('\n') || null,
  sourceIds: citedSources(project), searchText: searchTextOf({ code: projectCode(position + 1), name: project.name, summary: project.summary, location: project.locationText, partners: project.partners }), position,
})

/** The source that dates the stage, when a dated event of the project has the same date. */
const stageSource = (project: Raw): string | null =>
  project.dates.find((entry: Raw) => entry.date === project.stageAsOf)?.sourceId ??
  citedSources(project).find((id) => project.stageAsOf && sourceDates.get(id)?.startsWith(project.stageAsOf)) ??
  null

function figureRows(project: Raw): (typeof schema.figures.$inferInsert)[] {
  const amounts = project.amounts.map((amount: Raw, position: number) => ({
    projectId: project.id, kind: 'amount' as const, value: String(amount.value), unit: amount.currency, note: amount.noteText,
    sourceId: amount.sourceId, asOf: sourceDates.get(amount.sourceId) ?? null, position,
    headline: amount.currency === 'USD' && amount.value === project.investmentUsd,
  }))
  // One amount is enough to be shown in rows, also in another currency.
  if (amounts.length === 1 && currencies.includes(amounts[0].unit)) amounts[0].headline = true
  const counted = ([['jobs_permanent', project.jobsPermanent], ['jobs_temporary', project.jobsTemporary], ['jobs_total', project.jobsTotal], ['area_ha', project.areaHa]] as [FigureKind, number | null][])
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([kind, value]) => {
      const source = sourceOfNumber(project, value!)
      return {
        projectId: project.id as string, kind, value: String(value), unit: kind === 'area_ha' ? 'ha' : 'jobs',
        sourceId: source.id, asOf: sourceDates.get(source.id) ?? null, verify: source.verify,
      }
    })
  return [...amounts, ...counted]
}

/** The source of the statement that names the number, else the record's first source, to be confirmed by an editor. */
function sourceOfNumber(project: Raw, value: number): { id: string; verify: boolean } {
  const named = [...project.facts, ...project.amounts].find((fact: Raw) =>
    Object.values((fact.textLocalized ?? fact.noteText ?? {}) as Record<Locale, string>).some((text) =>
      new RegExp(`(^|\\D)${value}(\\D|$)`).test(text.replace(/(\d)[,\s\u00a0\u202f](?=\d{3})/g, '$1')),
    ),
  )
  return named ? { id: named.sourceId, verify: false } : { id: citedSources(project)[0]!, verify: true }
}

const agreementRow = (agreement: Raw, position: number): typeof schema.agreements.$inferInsert => ({
  id: agreement.id, title: agreement.title, type: agreement.type, date: agreement.date, dateNote: agreement.dateNoteText,
  place: agreement.placeText, parties: agreement.parties,
  amounts: agreement.amounts.map((amount: Raw) => ({ value: String(amount.value), currency: amount.currency, note: amount.noteText, sourceId: amount.sourceId })),
  amountUsd: agreement.amountUsd === null ? null : String(agreement.amountUsd), jobs: agreement.jobs, projectIds: agreement.projectIds,
  notes: agreement.notesText, editorNotes: agreement.notes, sourceIds: citedSources(agreement), position,
})

const eventRow = (event: Raw, position: number): typeof schema.events.$inferInsert => ({
  id: event.id, name: event.name, formats: event.format, dateStart: event.dateStart, dateEnd: event.dateEnd, dateNote: event.dateNoteText,
  place: event.placeText, country: event.place?.country ?? null, participants: event.participantTexts ?? [], topics: event.topicTexts ?? [],
  counts: event.counts, summary: event.summary, agreementIds: event.agreementIds, projectIds: event.projectIds, parentId: event.parentEventId,
  sourceIds: citedSources(event), position,
})

const incentiveRow = (incentive: Raw, position: number): typeof schema.incentives.$inferInsert => ({
  id: incentive.id, category: incentive.category, appliesTo: incentive.appliesTo, name: incentive.name, summary: incentive.summary,
  legalBasis: incentive.legalBasisText, conditions: incentive.conditionTexts, validFrom: incentive.validFrom, validTo: incentive.validTo,
  validity: incentive.validityText, notes: incentive.notesText, verify: incentive.verify, editorNotes: incentive.notes,
  sourceIds: citedSources(incentive), position,
})

const indicatorRow = (indicator: Raw, position: number): typeof schema.indicators.$inferInsert => ({
  id: indicator.id, label: indicator.label, value: String(indicator.value), unit: indicator.unit, asOf: indicator.asOf, sourceId: indicator.sourceId, position,
})

const officeRow = (office: Raw, position: number): typeof schema.offices.$inferInsert => ({
  id: office.id, office: office.office, organisation: office.organisationText, holder: office.holderNames, validFrom: office.from,
  validTo: office.to, asOf: office.asOf, current: office.current, sourceId: office.sourceId, editorNotes: office.notes, position,
})

const unitRow = (unit: Raw, position: number): typeof schema.units.$inferInsert => ({
  id: unit.id, name: unit.name, type: unit.type, sectorIds: unit.handlesSectors, siteIds: unit.handlesSiteIds, districtIds: unit.handlesDistrictIds,
  nameAssumed: unit.nameAssumed, sourceId: unit.sourceId, editorNotes: unit.notes, position,
})

/** The latest rates of the National Bank that could be read from its own page, for the day that the page names. */
const rateRows = (now: Date): (typeof schema.exchangeRates.$inferInsert)[] =>
  rateRecords.rates.map((rate) => ({ ...rate, date: rateRecords.date, publisher: rateRecords.publisher, url: rateRecords.url, recordedAt: now }))

/** product.md, Routing: units that name the site or its parent; then sectors in file order; else the investment department. */
async function loadRoutingRules(tx: Tx, now: Date): Promise<void> {
  const bySite = unitRecords.departments.filter((unit) => unit.handlesSiteIds.length > 0).map((unit) => ({ unitId: unit.id, conditions: { siteIds: unit.handlesSiteIds as string[] } }))
  const bySector = unitRecords.departments
    .map((unit) => ({ unitId: unit.id, sectorIds: (unit.handlesSectors as string[]).filter((sector) => sector !== 'multi') }))
    .filter(({ sectorIds }) => sectorIds.length > 0)
    .map(({ unitId, sectorIds }) => ({ unitId, conditions: { sectorIds } }))
  const rules = [...bySite, ...bySector, { unitId: investmentUnit, conditions: {} }]
  const made = await tx.insert(schema.routingRules).values(rules.map((rule, index) => ({ ...rule, position: index + 1 }))).returning()
  await tx.insert(schema.routingVersions).values({ version: 1, at: now, rules: made.map(({ id, conditions, unitId }) => ({ id, conditions, unitId, on: true })) })
}
