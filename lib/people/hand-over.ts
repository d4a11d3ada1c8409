import type { Typed } from '@/lib/typed-form'

/** The value of the choice "the unit, without an officer". */
export const toUnit = 'unit'
/** Every choice of the form has this name; its value is `TRK-…:receiver`. */
export const receiverValue = (reference: string, receiver: string): string => `${reference}:${receiver}`

/** Who was chosen for each case: the id of an officer, `unit`, or '' where nothing was chosen yet. */
export const readReceivers = (typed: Typed): Map<string, string> =>
  new Map((typed.to ?? []).flatMap((value) => {
    const [reference, receiver = ''] = value.split(':')
    return reference ? [[reference, receiver] as const] : []
  }))

type Case = { reference: string; unitId: string }
type Colleague = { id: string; unitId: string }

/** The choice that the form opens with: the same receiver for all whose unit they work for, the unit for the rest; nothing without `all`. */
export const suggestedReceivers = (cases: readonly Case[], colleagues: readonly Colleague[], all: string): Map<string, string> =>
  new Map(cases.map(({ reference, unitId }) => [reference, !all ? '' : colleagues.some((one) => one.id === all && one.unitId === unitId) ? all : toUnit]))

/** Whether every case, and no other, has a receiver who may have it. */
export const isComplete = (cases: readonly Case[], colleagues: readonly Colleague[], chosen: ReadonlyMap<string, string>): boolean =>
  cases.length === chosen.size && cases.every(({ reference, unitId }) => {
    const receiver = chosen.get(reference)
    return receiver === toUnit || colleagues.some((one) => one.id === receiver && one.unitId === unitId)
  })

/** What will happen: the cases of each receiver together; those left to units one unit at a time. */
export function groupByReceiver<C extends Case>(cases: readonly C[], chosen: ReadonlyMap<string, string>): { receiver: string; unitId: string; cases: C[] }[] {
  const groups = new Map<string, { receiver: string; unitId: string; cases: C[] }>()
  for (const one of cases) {
    const receiver = chosen.get(one.reference) ?? toUnit
    const key = receiver === toUnit ? `unit ${one.unitId}` : receiver
    const group = groups.get(key) ?? { receiver, unitId: one.unitId, cases: [] }
    groups.set(key, group)
    group.cases.push(one)
  }
  return [...groups.values()]
}
