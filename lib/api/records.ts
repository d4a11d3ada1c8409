import { z } from 'zod'
import { buildClasses, hallConditions, plotKinds, plotStatuses, priceUnits, tenures, utilityKinds, utilityStates } from '@/lib/plots/kinds'
import { regimes } from '@/lib/sites/regimes'
import { siteTypes } from '@/lib/sites/types'
import { seeking, stages } from '@/lib/projects/stages'
import { amount, count, country, currency, datedText, decimal, date, instant, named, namedRef, pages, polygon, quantity, slug, source, sourcedText, sourcedValue, texts } from './values'

/*
 * One list of fields for each type of record. The answers of the API pass through it, so a field that is not listed
 * here is never given; the description of the API and its page are made from it.
 */

const project = z.object({
  slug, code: z.string().regex(/^PRJ-\d{4,}$/), pages,
  name: texts, summary: texts,
  sector: z.object({ id: slug, name: texts, isicDivision: z.string() }),
  stage: z.enum(stages), stageAsOf: date.nullable(), stageSource: source.nullable(),
  seeks: z.enum(seeking).nullable(),
  districts: z.array(namedRef), site: namedRef.nullable(), location: texts.nullable(),
  partners: z.array(z.object({ name: z.string(), nameText: texts.nullable(), country, company: slug.nullable() })),
  exportOriented: z.boolean().nullable(),
  amounts: z.array(amount), jobs: z.array(quantity.extend({ kind: z.enum(['permanent', 'temporary', 'total']) })), area: z.array(quantity),
  history: z.array(datedText), statements: z.array(sourcedText), contradictions: z.array(texts), notes: texts.nullable(),
  sources: z.array(source), sample: z.boolean(), updatedAt: instant,
})

const site = z.object({
  slug, pages, name: texts, type: z.enum(siteTypes), parent: slug.nullable(),
  status: sourcedValue.nullable(), districts: z.array(namedRef),
  coordinates: z.object({ latitude: z.number(), longitude: z.number(), note: texts.nullable(), toBeConfirmed: z.boolean(), source: source.nullable() }).nullable(),
  area: quantity.nullable(), established: sourcedValue.nullable(), validUntil: sourcedValue.nullable(), managementCompany: sourcedValue.nullable(),
  subzones: z.array(z.object({ name: texts, areaHa: z.number().nullable(), site: slug.nullable(), source })),
  priorityActivities: z.array(sourcedText), infrastructure: z.array(sourcedText), statistics: z.array(datedText),
  companies: z.array(slug), contradictions: z.array(texts), notes: texts.nullable(),
  sources: z.array(source), sample: z.boolean(), updatedAt: instant,
})

const plotUtility = z.object({
  kind: z.enum(utilityKinds), unit: z.string().nullable(), capacity: z.number().nullable(), promised: z.number(), free: z.number().nullable(), voltageKv: z.number().nullable(),
  distanceM: z.number().nullable(), state: z.enum(utilityStates), readyOn: date.nullable(), confirmedOn: date.nullable(), confirmedBy: texts.nullable(), note: texts.nullable(), source: source.nullable(),
})

const plot = z.object({
  slug: z.string().regex(/^[a-z0-9-]+\/[A-Za-z0-9-]+$/), site: namedRef, code: z.string(), pages, kind: z.enum(plotKinds), name: texts.nullable(),
  areaHa: z.number().nullable(), divisible: z.boolean().nullable(), smallestPartHa: z.number().nullable(), shape: polygon.nullable(),
  status: z.enum(plotStatuses), statusAsOf: date.nullable(), onHoldUntil: instant.nullable(),
  tenure: z.enum(tenures).nullable(), price: z.object({ value: decimal, currency, unit: z.enum(priceUnits), asOf: date.nullable() }).nullable(), permittedUse: texts.nullable(),
  buildClass: z.enum(buildClasses).nullable(), buildMonths: z.int().nullable(),
  floorM2: z.number().nullable(), clearHeightM: z.number().nullable(), floorLoad: z.number().nullable(), craneT: z.number().nullable(), docks: z.int().nullable(), condition: z.enum(hallConditions).nullable(),
  utilities: z.array(plotUtility), notes: texts.nullable(), source: source.nullable(), sample: z.boolean(),
})

const company = z.object({
  slug, pages, name: z.string(), nameText: texts.nullable(), nativeName: z.string().nullable(), nativeNameSource: source.nullable(),
  country, city: texts.nullable(), sector: namedRef, role: texts.nullable(), description: texts.nullable(),
  projects: z.array(slug), site: slug.nullable(), sources: z.array(source), sample: z.boolean(), updatedAt: instant,
})

const agreement = z.object({
  slug, pages, title: texts, type: z.enum(['memorandum', 'agreement', 'investment-agreement', 'sister-region']),
  date: date.nullable(), dateNote: texts.nullable(), place: texts.nullable(),
  parties: z.array(z.object({ name: z.string(), nameText: texts.nullable(), country: country.nullable(), role: z.string() })),
  amounts: z.array(z.object({ value: decimal, currency, note: texts.nullable(), source })), jobs: count.nullable(),
  projects: z.array(slug), notes: texts.nullable(), sources: z.array(source), sample: z.boolean(), updatedAt: instant,
})

const event = z.object({
  slug, pages, name: texts, formats: z.array(z.string()),
  dateStart: date.nullable(), dateEnd: date.nullable(), dateNote: texts.nullable(), place: texts.nullable(), country: country.nullable(),
  participants: z.array(texts), topics: z.array(texts), counts: z.record(z.string(), count), summary: texts,
  agreements: z.array(slug), projects: z.array(slug), parent: slug.nullable(), sources: z.array(source), sample: z.boolean(), updatedAt: instant,
})

const incentive = z.object({
  slug, pages, name: texts, category: z.string(), appliesTo: z.array(z.enum(regimes)), summary: texts, legalBasis: texts, conditions: z.array(texts),
  validFrom: date.nullable(), validTo: date.nullable(), validity: texts.nullable(), notes: texts.nullable(), toBeConfirmed: z.boolean(),
  sources: z.array(source), updatedAt: instant,
})

export const records = { projects: project, sites: site, plots: plot, companies: company, agreements: agreement, events: event, incentives: incentive } as const
export type PublishedType = keyof typeof records
export type ApiRecord<T extends PublishedType> = z.infer<(typeof records)[T]>

/** The types of record that the API gives, in the order in which it lists them. */
export const publishedTypes = Object.keys(records) as PublishedType[]
export const isPublishedType = (type: string | undefined): type is PublishedType => publishedTypes.includes(type as PublishedType)

/** Name of a type's schema in the description of the API. */
export const schemaNames: Record<PublishedType, string> = { projects: 'Project', sites: 'Site', plots: 'Plot', companies: 'Company', agreements: 'Agreement', events: 'Event', incentives: 'Incentive' }
for (const type of publishedTypes) named.add(records[type], { id: schemaNames[type] })
