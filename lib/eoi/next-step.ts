import { turkistanDay, turkistanStart } from '@/lib/dates'
import { ExpectedError } from '@/lib/errors'

const stepLimit = 300
/** Days ahead that a next step may be planned for. */
const furthest = 730

/** What the unit does next and by which day, or null for nothing. */
export type NextStep = { step: string; on: string }

/** Reads a next step; both empty take the one there is away. Throws ExpectedError `step-required`, `step-date` for a day that is none, past or years ahead. */
export function readNextStep(typed: { step: string; on: string }, now: Date): NextStep | null {
  const [step, on] = [typed.step.trim().replace(/\s+/g, ' '), typed.on.trim()]
  if (!step && !on) return null
  if (!step) throw new ExpectedError('step-required')
  if (step.length > stepLimit) throw new ExpectedError('message-too-long')
  const start = turkistanStart(on)
  if (!start || on < turkistanDay(now) || start.getTime() > now.getTime() + furthest * 86_400_000) throw new ExpectedError('step-date')
  return { step, on }
}
