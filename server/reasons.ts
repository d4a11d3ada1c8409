import { FieldsRefused } from '@/lib/errors'
import { reasonError } from '@/lib/people/reason'

/** The reason of an admin's decision, trimmed. Throws FieldsRefused without one. */
export function reasonOf(typed: string): string {
  const reason = typed.trim()
  const error = reasonError(reason)
  if (error) throw new FieldsRefused({ reason: error })
  return reason
}
