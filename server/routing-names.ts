import { listEditingChoices } from '@/db/queries/project-editing'
import { listProjectCodes, listRoutedUnits } from '@/db/queries/routing'
import type { SignedIn } from '@/lib/auth/roles'
import { type RuleChoices, typedProjectCodes } from '@/lib/eoi/routing-form'
import { type RoutingNames, routingName } from '@/lib/eoi/routing-words'
import type { TableRule } from '@/lib/eoi/routing-table'
import { type Locale, textIn } from '@/lib/locales'
import type { Typed } from '@/lib/typed-form'

/** What rules may choose from, and the names of everything that the given tables speak of. */
export async function readRoutingChoices(actor: SignedIn, tables: readonly (readonly TableRule[])[], locale: Locale) {
  const projectIds = [...new Set(tables.flat().flatMap(({ conditions }) => conditions.projectIds ?? []))]
  const [choices, units, projects] = await Promise.all([listEditingChoices(actor), listRoutedUnits(actor), listProjectCodes(actor, { ids: projectIds })])
  const nameOf = (one: { id: string; name: Parameters<typeof textIn>[0] }) => textIn(one.name, locale)?.text ?? one.id
  const names: RoutingNames = new Map([
    ...choices.sectors.map((one) => [routingName('sectorIds', one.id), nameOf(one)] as const),
    ...choices.sites.map((one) => [routingName('siteIds', one.id), nameOf(one)] as const),
    ...choices.districts.map((one) => [routingName('districtIds', one.id), nameOf(one)] as const),
    ...projects.map((one) => [routingName('projectIds', one.id), `${one.code} ${nameOf(one)}`] as const),
    ...units.map((one) => [routingName('unitId', one.id), nameOf(one)] as const),
  ])
  return { choices, units, projects, names }
}

/** What a typed rule may name. */
export async function readRuleChoices(actor: SignedIn, typed: Typed): Promise<RuleChoices> {
  const [{ sectors, sites, districts }, units, projects] = await Promise.all([listEditingChoices(actor), listRoutedUnits(actor), listProjectCodes(actor, { codes: typedProjectCodes(typed) })])
  const ids = (rows: readonly { id: string }[]) => new Set(rows.map(({ id }) => id))
  return { sectorIds: ids(sectors), siteIds: ids(sites), districtIds: ids(districts), unitIds: ids(units), projectsByCode: new Map(projects.map(({ code, id }) => [code, id])) }
}
