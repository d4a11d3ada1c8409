import type { Form } from '@/server/endpoint'
import { findParkedForm, parkForm } from '@/server/parked'

/** The page of a case that takes a refused or kept form up again, in whatever language. */
export const casePath = (reference: string): string => `/account/eois/${reference}`

/** What a form of the case's page said when it was refused or posted without a session. */
export async function readCaseForm(reference: string, token: string | undefined, now: Date): Promise<{ message: string; reason: string; parked: string } | undefined> {
  const kept = await findParkedForm(token, casePath(reference), now)
  return kept && token ? { message: kept.message?.at(-1) ?? '', reason: kept.reason?.at(-1) ?? '', parked: token } : undefined
}

/** Keeps a refused form of the case's page, as typed. */
export const parkCaseForm = (reference: string, form: Form, now: Date): Promise<string> => parkForm(casePath(reference), form.fields, now)
