import { kinds } from './fields'
import type { Conditions } from './routing'
import type { TableRule } from './routing-table'

/** Why a rule can never fire: an earlier one takes all that it would, or no inquiry can meet it. */
export type NeverFires = { kind: 'hidden'; by: number } | { kind: 'impossible' }

/** Kinds of inquiries that the form offers. A rule for others waits for them in vain. */
const askedKinds: readonly string[] = kinds

/**
 * Rules that are switched on and can never fire, by id. `parents` gives the site that a site is a part of. Only what one earlier rule
 * takes is seen, not what several take together.
 */
export function neverFiring(rules: readonly TableRule[], parents: ReadonlyMap<string, string>): Map<string, NeverFires> {
  const found = new Map<string, NeverFires>()
  for (const [index, rule] of rules.entries()) {
    if (!rule.on) continue
    if (isImpossible(rule.conditions)) {
      found.set(rule.id, { kind: 'impossible' })
      continue
    }
    const by = rules.findIndex((earlier, place) => place < index && earlier.on && !isImpossible(earlier.conditions) && takesAllOf(earlier.conditions, rule.conditions, parents))
    if (by >= 0) found.set(rule.id, { kind: 'hidden', by: by + 1 })
  }
  return found
}

function isImpossible({ minAmountUsd, maxAmountUsd, kinds: wanted, ...lists }: Conditions): boolean {
  if (minAmountUsd !== undefined && maxAmountUsd !== undefined && minAmountUsd > maxAmountUsd) return true
  if (wanted && !wanted.some((kind) => askedKinds.includes(kind))) return true
  return Object.values(lists).some((values) => values?.length === 0)
}

/** Whether every inquiry that meets `narrow` meets `wide` too. */
function takesAllOf(wide: Conditions, narrow: Conditions, parents: ReadonlyMap<string, string>): boolean {
  const within = (all: readonly string[], some: readonly string[] | undefined, withParents = false): boolean =>
    some !== undefined && some.every((value) => {
      for (let at: string | undefined = value; at; at = withParents ? parents.get(at) : undefined) if (all.includes(at)) return true
      return false
    })
  return (Object.keys(wide) as (keyof Conditions)[]).every((key) => {
    if (wide[key] === undefined) return true
    if (key === 'minAmountUsd') return narrow.minAmountUsd !== undefined && narrow.minAmountUsd >= wide.minAmountUsd!
    if (key === 'maxAmountUsd') return narrow.maxAmountUsd !== undefined && narrow.maxAmountUsd <= wide.maxAmountUsd!
    if (key === 'kinds' && !narrow.kinds) return askedKinds.every((kind) => wide.kinds!.includes(kind))
    return within(wide[key]!, narrow[key], key === 'siteIds')
  })
}
