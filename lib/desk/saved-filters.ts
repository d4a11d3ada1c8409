import type { Actor } from '@/lib/auth/roles'
import { deskQuery, readDeskFilters } from './filters'

/** Letters of a name, and filters of a person. */
export const longestName = 60
export const mostSaved = 50

/** Codes of refusals that the page has a sentence for. */
export const savedErrors = ['name-required', 'name-long', 'name-taken', 'too-many'] as const
export type SavedError = (typeof savedErrors)[number]
export const isSavedError = (value: unknown): value is SavedError => savedErrors.includes(value as SavedError)

/** The query of the desk's address in its normal form: known parts only, in a fixed order, on the first page. */
export function savedQuery(query: Record<string, string | string[] | undefined>, actor: Actor): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(deskQuery(readDeskFilters(query, actor), actor))) for (const each of [value ?? []].flat()) if (each) params.append(key, each)
  return params.toString()
}

/** A kept query as the parts of an address. */
export function queryParts(kept: string): Record<string, string[]> {
  const params = new URLSearchParams(kept)
  return Object.fromEntries([...new Set(params.keys())].map((key) => [key, params.getAll(key)]))
}
