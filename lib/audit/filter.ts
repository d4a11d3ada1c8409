import { turkistanStart } from '@/lib/dates'

/** What of the audit is shown; an empty text lets everything through. */
export type AuditFilter = {
  /** Name or address of a person, or name of a job. */
  who: string
  event: string
  type: string
  subject: string
  /** First and last day in Turkistan, YYYY-MM-DD. */
  from: string
  to: string
}

export const auditFilterNames = ['who', 'event', 'type', 'subject', 'from', 'to'] as const satisfies readonly (keyof AuditFilter)[]

/** Reads a filter from an address; a day that is none is left out. */
export function auditFilter(given: (name: string) => string | null | undefined): AuditFilter {
  const text = (name: string) => (given(name) ?? '').trim().slice(0, 200)
  const day = (name: string) => (turkistanStart(text(name)) ? text(name) : '')
  return { who: text('who'), event: text('event'), type: text('type'), subject: text('subject'), from: day('from'), to: day('to') }
}

/** The key of an entry after which a page begins; undefined for the first page. */
export const keyOf = (text: unknown): number | undefined => (typeof text === 'string' && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined)
