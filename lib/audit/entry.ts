/** One entry of the audit as its readers see it. */
export type AuditEntry = {
  id: number
  at: Date
  /** Name or address of a person, name of a job, or `anyone`. */
  who: string
  /** User id, or the name again. */
  actor: string
  role: string
  event: string
  subjectType: string
  subjectId: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}
