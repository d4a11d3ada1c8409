/** The unit that gets what no other rule takes, and that watches every case (product.md, Routing). */
export const investmentUnit = 'dept-investment'
/** What units promise unless an admin sets other days (product.md, Promises): working days to an answer by a person and to a substantive one. */
export const usualPromises = { firstReplyDays: 2, substantiveDays: 5 }

/** Conditions of a routing rule; all that are given must hold, and an empty object always matches. */
export type Conditions = {
  /** The chosen plot, site or project stands on one of these sites or on a part of one. */
  siteIds?: string[]
  projectIds?: string[]
  plotCodes?: string[]
  sectorIds?: string[]
  districtIds?: string[]
  /** ISO 3166-1 alpha-2 of the investor. */
  countries?: string[]
  /** Stated amount, or the lower end of the chosen band, in US dollars. */
  minAmountUsd?: number
  /** The same amount is not above this one. */
  maxAmountUsd?: number
  /** What the inquiry is about: investment, export, event, other. */
  kinds?: string[]
}

export type Rule = { id: string; position: number; conditions: Conditions; unitId: string }

/** What is known of an inquiry when it is routed. The first listing leads; the others only inform. */
export type Inquiry = {
  /** The site that was chosen or on which the chosen project stands, then its parents. */
  siteIds: readonly string[]
  projectId: string | null
  plotCode: string | null
  sectorId: string | null
  districtIds: readonly string[]
  country: string | null
  /** Null when no amount in US dollars is known. */
  amountUsd: number | null
  kind: string
}

/** The condition that held and the value that met it, for people to read. */
export type Reason = { condition: keyof Conditions; value: string }
export type Decision = { unitId: string; ruleId: string; position: number; reasons: Reason[] }

type Test = (inquiry: Inquiry, conditions: Conditions) => Reason | undefined

const listed = (condition: keyof Conditions, wanted: readonly string[] | undefined, actual: readonly (string | null)[]): Reason | undefined => {
  const value = actual.find((item) => item !== null && wanted?.includes(item))
  return value ? { condition, value } : undefined
}

const tests: Record<keyof Conditions, Test> = {
  siteIds: (inquiry, { siteIds }) => listed('siteIds', siteIds, inquiry.siteIds),
  projectIds: (inquiry, { projectIds }) => listed('projectIds', projectIds, [inquiry.projectId]),
  plotCodes: (inquiry, { plotCodes }) => listed('plotCodes', plotCodes, [inquiry.plotCode]),
  sectorIds: (inquiry, { sectorIds }) => listed('sectorIds', sectorIds, [inquiry.sectorId]),
  districtIds: (inquiry, { districtIds }) => listed('districtIds', districtIds, inquiry.districtIds),
  countries: (inquiry, { countries }) => listed('countries', countries, [inquiry.country]),
  minAmountUsd: (inquiry, { minAmountUsd }) =>
    inquiry.amountUsd !== null && minAmountUsd !== undefined && inquiry.amountUsd >= minAmountUsd ? { condition: 'minAmountUsd', value: String(minAmountUsd) } : undefined,
  maxAmountUsd: (inquiry, { maxAmountUsd }) =>
    inquiry.amountUsd !== null && maxAmountUsd !== undefined && inquiry.amountUsd <= maxAmountUsd ? { condition: 'maxAmountUsd', value: String(maxAmountUsd) } : undefined,
  kinds: (inquiry, { kinds }) => listed('kinds', kinds, [inquiry.kind]),
}

/** The reasons why a rule matches, none for a rule without conditions; undefined when it does not match. */
function matchOf(rule: Rule, inquiry: Inquiry): Reason[] | undefined {
  const reasons: Reason[] = []
  for (const condition of Object.keys(rule.conditions) as (keyof Conditions)[]) {
    if (rule.conditions[condition] === undefined) continue
    const reason = tests[condition]?.(inquiry, rule.conditions)
    if (!reason) return undefined
    reasons.push(reason)
  }
  return reasons
}

/** Every rule whose conditions all hold, in the order of the table: the first one fires, the others would have, had it not stood before them. */
export const matchingRules = (rules: readonly Rule[], inquiry: Inquiry): Decision[] =>
  [...rules].sort((a, b) => a.position - b.position).flatMap((rule) => {
    const reasons = matchOf(rule, inquiry)
    return reasons ? [{ unitId: rule.unitId, ruleId: rule.id, position: rule.position, reasons }] : []
  })

/**
 * The unit that gets an inquiry: that of the first rule, by position, whose conditions all hold (product.md, Routing).
 * Throws when no rule matches, which a table that ends with a rule without conditions never does.
 */
export function route(rules: readonly Rule[], inquiry: Inquiry): Decision {
  const [first] = matchingRules(rules, inquiry)
  if (!first) throw new Error('The routing table has no rule that always matches.')
  return first
}

/** Who watches: the akimats of the districts concerned and the investment department, without the holder. */
export function watchersOf(inquiry: Inquiry, holderId: string, units: readonly { id: string; type: string; districtIds: readonly string[] }[], investmentUnitId: string): string[] {
  return units
    .filter((unit) => unit.id !== holderId && (unit.id === investmentUnitId || (unit.type === 'district-akimat' && unit.districtIds.some((id) => inquiry.districtIds.includes(id)))))
    .map(({ id }) => id)
}
