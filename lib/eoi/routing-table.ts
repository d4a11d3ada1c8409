import type { Conditions, Rule } from './routing'

/** One rule of the table as admins order it. Its number is its place, from 1. */
export type TableRule = { id: string; conditions: Conditions; unitId: string; /** False when it is switched off. */ on: boolean }

/** What an admin does to the table. The last rule takes everything: only its unit can be changed. */
export type TableChange =
  | { kind: 'add'; rule: TableRule }
  | { kind: 'edit'; id: string; conditions: Conditions; unitId: string }
  | { kind: 'up' | 'down' | 'on' | 'off' | 'remove'; id: string }
  /** To a place from 1. */
  | { kind: 'move'; id: string; to: number }
  | { kind: 'restore'; rules: readonly TableRule[] }

/** The table after a change; undefined when the change cannot be made to this table. The same table when nothing differs. */
export function changeTable(rules: readonly TableRule[], change: TableChange): readonly TableRule[] | undefined {
  if (change.kind === 'restore') return endsWithAll(change.rules) ? change.rules : undefined
  if (change.kind === 'add') return [...rules.slice(0, -1), change.rule, ...rules.slice(-1)]
  const place = rules.findIndex(({ id }) => id === change.id)
  const rule = rules[place]
  const last = place === rules.length - 1
  if (!rule) return undefined
  if (change.kind === 'edit') return rules.with(place, { ...rule, unitId: change.unitId, conditions: last ? {} : change.conditions })
  if (last) return undefined
  if (change.kind === 'remove') return rules.toSpliced(place, 1)
  if (change.kind === 'on' || change.kind === 'off') return rules.with(place, { ...rule, on: change.kind === 'on' })
  const to = change.kind === 'move' ? change.to - 1 : change.kind === 'up' ? place - 1 : place + 1
  if (!Number.isInteger(to) || to < 0 || to >= rules.length - 1) return undefined
  return rules.toSpliced(place, 1).toSpliced(to, 0, rule)
}

const endsWithAll = (rules: readonly TableRule[]): boolean => {
  const last = rules.at(-1)
  return last !== undefined && last.on && Object.keys(last.conditions).length === 0
}

/** How one version of the table differs from the one before. */
export type TableDifference =
  | { kind: 'added' | 'removed' | 'switched-on' | 'switched-off'; rule: TableRule; place: number }
  | { kind: 'changed'; before: TableRule; rule: TableRule; place: number }
  | { kind: 'moved'; rule: TableRule; from: number; place: number }

/** Everything that differs, by the places of the newer table; removed rules by their old place, last. */
export function tableDifferences(before: readonly TableRule[], after: readonly TableRule[]): TableDifference[] {
  const found: TableDifference[] = []
  const moved = movedIds(before, after)
  for (const [index, rule] of after.entries()) {
    const place = index + 1
    const from = before.findIndex(({ id }) => id === rule.id)
    const former = before[from]
    if (!former) found.push({ kind: 'added', rule, place })
    else {
      if (former.unitId !== rule.unitId || !sameConditions(former.conditions, rule.conditions)) found.push({ kind: 'changed', before: former, rule, place })
      if (former.on !== rule.on) found.push({ kind: rule.on ? 'switched-on' : 'switched-off', rule, place })
      if (moved.has(rule.id)) found.push({ kind: 'moved', rule, from: from + 1, place })
    }
  }
  for (const [index, rule] of before.entries()) if (!after.some(({ id }) => id === rule.id)) found.push({ kind: 'removed', rule, place: index + 1 })
  return found
}

/** The fewest rules whose moves explain the new order: those outside the longest part that kept its order. */
function movedIds(before: readonly TableRule[], after: readonly TableRule[]): Set<string> {
  const places = after.map(({ id }) => before.findIndex((rule) => rule.id === id)).filter((place) => place >= 0)
  const best: number[][] = []
  for (const place of places) {
    const longest = best.filter((run) => run.at(-1)! < place).reduce<number[]>((a, b) => (b.length > a.length ? b : a), [])
    best.push([...longest, place])
  }
  const kept = new Set(best.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []))
  return new Set(places.filter((place) => !kept.has(place)).map((place) => before[place]!.id))
}

const sameConditions = (a: Conditions, b: Conditions): boolean => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))
const inOrder = (conditions: Conditions) => Object.entries(conditions).map(([key, value]) => [key, Array.isArray(value) ? [...value].sort() : value]).sort(([a], [b]) => String(a).localeCompare(String(b)))

/** A draft before its last change: its rules, the version that was put back in it, and the rule that was then changed; null where it was more than one. */
export type DraftBefore = { rules: TableRule[]; restoredFrom: number | null; ruleId: string | null }
/** What the last change of a draft did to one rule, or that it was more than one. */
export type LastChange = 'several' | { kind: TableDifference['kind']; rule: TableRule; from: number; place: number }

/** What was done to a draft last; unlike `tableDifferences` it names the rule that somebody moved, not one that made room. */
export function lastChange({ rules: before, ruleId }: DraftBefore, rules: readonly TableRule[]): LastChange {
  const [from, place] = [before, rules].map((table) => table.findIndex(({ id }) => id === ruleId) + 1) as [number, number]
  const [former, rule] = [before[from - 1], rules[place - 1]]
  if (!rule) return former ? { kind: 'removed', rule: former, from, place: from } : 'several'
  if (!former) return { kind: 'added', rule, from: place, place }
  return { kind: from !== place ? 'moved' : former.on === rule.on ? 'changed' : rule.on ? 'switched-on' : 'switched-off', rule, from, place }
}

/** The rules that are read, each with its place: what `route` takes. */
export const readingOrder = (rules: readonly TableRule[]): Rule[] => rules.flatMap(({ id, conditions, unitId, on }, index) => (on ? [{ id, conditions, unitId, position: index + 1 }] : []))

/** What a page of the table was made from: the newest version, and the state of the admin's own draft, 0 without one. */
export type SeenTable = { version: number; draft: number }
/** The same in one control of a form: `4.2`. */
export const seenText = ({ version, draft }: SeenTable): string => `${version}.${draft}`
export function readSeen(text: string): SeenTable {
  const [version, draft] = text.split('.').map(Number)
  return { version: version || 0, draft: draft ?? 0 }
}
