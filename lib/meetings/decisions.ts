import { turkistanStart } from '@/lib/dates'
import { decisionRows } from './terms'

export type TypedDecision = { text: string; side: 'unit' | 'investor'; owner: string | null; dueOn: string | null }

const textLimit = 1000
const nameLimit = 120

/** The decisions of the form for minutes; rows without a text are left out, and a day that is none is no day. */
export function readDecisions(form: { get: (name: string) => string }): TypedDecision[] {
  return Array.from({ length: decisionRows }, (_, index) => {
    const field = (name: string) => form.get(`${name}-${index + 1}`).trim()
    return {
      text: field('decision').slice(0, textLimit), side: field('side') === 'investor' ? ('investor' as const) : ('unit' as const),
      owner: field('owner').slice(0, nameLimit) || null, dueOn: turkistanStart(field('due')) ? field('due') : null,
    }
  }).filter(({ text }) => text !== '')
}
