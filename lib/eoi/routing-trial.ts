import type { FieldErrors } from '@/lib/typed-form'
import { plainDecimal } from './fields'
import { type Inquiry, route } from './routing'
import { readingOrder, type TableRule } from './routing-table'

/** Cases that would go to another unit, by where they go now and where they would. */
export type Shift = { from: string; to: string; references: string[] }
/** `fires` counts by rule of the new table. */
export type Trial = { of: number; shifts: Shift[]; fires: ReadonlyMap<string, number> }

/** What another table would do with cases that were sent: both tables are asked now, whatever unit has the case since. Most cases first. */
export function tryTable(before: readonly TableRule[], after: readonly TableRule[], cases: readonly { reference: string; inquiry: Inquiry }[]): Trial {
  const [old, made] = [readingOrder(before), readingOrder(after)]
  const shifts = new Map<string, Shift>()
  const fires = new Map<string, number>()
  for (const { reference, inquiry } of cases) {
    const [from, to] = [route(old, inquiry).unitId, route(made, inquiry)]
    fires.set(to.ruleId, (fires.get(to.ruleId) ?? 0) + 1)
    if (from === to.unitId) continue
    const key = JSON.stringify([from, to.unitId])
    const shift = shifts.get(key) ?? { from, to: to.unitId, references: [] }
    shifts.set(key, shift)
    shift.references.push(reference)
  }
  return { of: cases.length, shifts: [...shifts.values()].sort((a, b) => b.references.length - a.references.length), fires }
}

/** All that conditions of rules look at, as a form says it. */
const described = ['project', 'site', 'plot', 'sector', 'district', 'country', 'kind', 'amount'] as const

/** Reads an inquiry that an admin describes from the address: as typed, and as the answers of a form. Errors by control. */
export function readDescribed(query: Record<string, unknown>): { typed: Record<string, string>; answers: Record<string, string>; errors: FieldErrors } {
  const typed = Object.fromEntries(described.map((name) => [name, typeof query[name] === 'string' ? query[name].trim() : '']))
  const amount = plainDecimal(typed.amount ?? '')
  const wrong = amount !== '' && !/^\d{1,15}(\.\d{1,2})?$/.test(amount)
  return { typed, answers: { ...typed, amount: wrong ? '' : amount, currency: 'USD' }, errors: wrong ? { amount: 'number' } : {} }
}
