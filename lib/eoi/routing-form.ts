import { isCountry } from '@/lib/countries'
import { type FieldErrors, type Typed, typedValue } from '@/lib/typed-form'
import { plainDecimal } from './fields'
import type { Conditions } from './routing'
import type { TableRule } from './routing-table'

/** Conditions that are chosen from lists. */
export const listConditions = ['sectorIds', 'siteIds', 'districtIds', 'kinds', 'countries'] as const
export const inquiryKinds = ['investment', 'export', 'event', 'other'] as const

/** The form of a rule: lists as chosen, the rest as typed; projects by their codes. */
export type RuleControls = Record<(typeof listConditions)[number], readonly string[]> & { unitId: string; minAmountUsd: string; maxAmountUsd: string; projects: string; plotCodes: string }

/** Codes, parted by commas, spaces or lines. */
const codesOf = (text: string): string[] => [...new Set(text.normalize('NFKC').split(/[\s,;、]+/).filter(Boolean))].slice(0, 100)

/** The form with the values of a rule, or empty. */
export function controlsOfRule(rule: Pick<TableRule, 'conditions' | 'unitId'> | undefined, projectCodes: readonly string[]): RuleControls {
  const { minAmountUsd, maxAmountUsd, plotCodes, ...conditions } = rule?.conditions ?? {}
  const lists = Object.fromEntries(listConditions.map((name) => [name, conditions[name] ?? []])) as Record<(typeof listConditions)[number], string[]>
  return { ...lists, unitId: rule?.unitId ?? '', minAmountUsd: String(minAmountUsd ?? ''), maxAmountUsd: String(maxAmountUsd ?? ''), projects: projectCodes.join(', '), plotCodes: (plotCodes ?? []).join(', ') }
}

/** The form as it was typed. */
export function typedRule(typed: Typed): RuleControls {
  const lists = Object.fromEntries(listConditions.map((name) => [name, typed[name] ?? []])) as Record<(typeof listConditions)[number], string[]>
  const text = (name: string) => typedValue(typed, name)
  return { ...lists, unitId: text('unitId'), minAmountUsd: text('minAmountUsd'), maxAmountUsd: text('maxAmountUsd'), projects: text('projects'), plotCodes: text('plotCodes') }
}

/** Ids that can be chosen, and projects by the codes that were typed. */
export type RuleChoices = { sectorIds: ReadonlySet<string>; siteIds: ReadonlySet<string>; districtIds: ReadonlySet<string>; unitIds: ReadonlySet<string>; projectsByCode: ReadonlyMap<string, string> }

/** Which codes of projects a form names. */
export const typedProjectCodes = (typed: Typed): string[] => codesOf(typedValue(typed, 'projects')).map((code) => code.toUpperCase())

/**
 * Reads the form of a rule; errors by control. Every rule but the last one needs a condition: without one it would take everything.
 */
export function readRule(typed: Typed, choices: RuleChoices, last: boolean): { conditions: Conditions; unitId: string; errors: FieldErrors } {
  const errors: FieldErrors = {}
  const controls = typedRule(typed)
  if (!choices.unitIds.has(controls.unitId)) errors.unitId = 'choose'
  if (last) return { conditions: {}, unitId: controls.unitId, errors }
  const conditions: Conditions = {}
  const allowed: Record<(typeof listConditions)[number], (value: string) => boolean> = {
    sectorIds: (id) => choices.sectorIds.has(id), siteIds: (id) => choices.siteIds.has(id), districtIds: (id) => choices.districtIds.has(id),
    kinds: (kind) => (inquiryKinds as readonly string[]).includes(kind), countries: isCountry,
  }
  for (const name of listConditions) {
    const chosen = [...new Set(controls[name])]
    if (chosen.some((value) => !allowed[name](value))) errors[name] = 'choose'
    else if (chosen.length > 0) conditions[name] = chosen
  }
  for (const name of ['minAmountUsd', 'maxAmountUsd'] as const) {
    const plain = plainDecimal(controls[name])
    if (plain && !/^\d{1,15}(\.\d{1,2})?$/.test(plain)) errors[name] = 'number'
    else if (plain) conditions[name] = Number(plain)
  }
  if (conditions.minAmountUsd !== undefined && conditions.maxAmountUsd !== undefined && conditions.minAmountUsd > conditions.maxAmountUsd) errors.maxAmountUsd = 'amount-range'
  const codes = typedProjectCodes(typed)
  if (codes.some((code) => !choices.projectsByCode.has(code))) errors.projects = 'project-codes'
  else if (codes.length > 0) conditions.projectIds = codes.map((code) => choices.projectsByCode.get(code)!)
  const plots = codesOf(controls.plotCodes)
  if (plots.some((code) => !/^[\p{L}\p{N}][\p{L}\p{N}.-]{0,29}$/u.test(code))) errors.plotCodes = 'plot-code'
  else if (plots.length > 0) conditions.plotCodes = plots
  if (Object.keys(errors).length === 0 && Object.keys(conditions).length === 0) errors.sectorIds = 'rule-condition'
  return { conditions, unitId: controls.unitId, errors }
}
