import type { EventKind, State } from './states'

/** The way of an inquiry as its sender sees it. */
export type Step = 'received' | 'checking' | 'withUnit' | 'waiting' | 'proposal' | 'agreed' | 'closed'
export type ProgressStep = {
  step: Step
  /** done, where it is now, or ahead of it. */
  status: 'done' | 'current' | 'ahead'
  /** When it was first reached; null while it is ahead, or when it was skipped. */
  at: Date | null
}

const stepOf: Record<State, Step> = {
  draft: 'received', submitted: 'received', in_review: 'checking', in_dialogue: 'withUnit', awaiting_investor: 'waiting', unresponsive: 'waiting',
  proposal: 'proposal', agreed: 'agreed', declined: 'closed', withdrawn: 'closed',
}
const way: readonly Step[] = ['received', 'checking', 'withUnit', 'proposal', 'agreed']

/** The states in which the case rests with its investor. */
export const isInvestorsTurn = (state: State): boolean => state === 'awaiting_investor' || state === 'proposal' || state === 'unresponsive'

/** The steps of a case from its log, oldest event first. Waiting and an early end stand only where the case is there now. */
export function progressOf(log: readonly { at: Date; kind: EventKind; state: State }[]): ProgressStep[] {
  const current = stepOf[log.at(-1)?.state ?? 'submitted']
  // A question is an answer of the unit as well.
  const reached = (step: Step): Date | null => log.find(({ state }) => stepOf[state] === step || (step === 'withUnit' && stepOf[state] === 'waiting'))?.at ?? null
  const since = log.filter(({ state }, index) => stepOf[state] === current && (index === 0 || stepOf[log[index - 1]!.state] !== current)).at(-1)?.at ?? null

  if (current === 'closed') {
    const done = way.filter((step) => reached(step)).map((step): ProgressStep => ({ step, status: 'done', at: reached(step) }))
    return [...done, { step: 'closed', status: 'current', at: since }]
  }
  const steps: readonly Step[] = current === 'waiting' ? ['received', 'checking', 'withUnit', 'waiting', 'proposal', 'agreed'] : way
  const here = steps.indexOf(current)
  return steps.map((step, index) => ({
    step,
    status: index < here ? 'done' : index === here ? 'current' : 'ahead',
    at: index > here ? null : index === here ? since : reached(step),
  }))
}
