import { type Locale, type Localized, locales } from '@/lib/locales'

type Texts = Localized | null | undefined
export type LanguageState = { done: number; total: number }

/** The texts of a project that readers see: what exists in one language is wanted in all. */
export const textsOf = (project: { name: Texts; summary: Texts; location: Texts; notes: Texts; contradictions: readonly Localized[] }, figureNotes: readonly Texts[]): Texts[] => [
  project.name, project.summary, project.location, project.notes, ...project.contradictions, ...figureNotes,
]

/** How many of the texts that exist in any language exist in each. */
export function completeness(texts: readonly Texts[]): Record<Locale, LanguageState> {
  const existing = texts.filter((text) => locales.some((locale) => text?.[locale]))
  return Object.fromEntries(locales.map((locale) => [locale, { done: existing.filter((text) => text?.[locale]).length, total: existing.length }])) as Record<Locale, LanguageState>
}
