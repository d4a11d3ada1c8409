import { type Locale, type Localized, locales } from '@/lib/locales'

/** When which language of a text was last changed by itself (ISO instants). Empty while all languages say the same, as far as anybody knows. */
export type LanguageChanges = Partial<Record<Locale, string>>
/** By the name of the text: `name`, `summary` … */
export type TextsChanged = Partial<Record<string, LanguageChanges>>

const newestOf = (changes: LanguageChanges): string | undefined => Object.values(changes).sort().at(-1)
const written = (text: Localized | null | undefined): Locale[] => locales.filter((locale) => text?.[locale])

/** The later change that the text in this language has not followed, in which language and when; undefined when it is up to date or missing. */
export function laterChange(text: Localized | null | undefined, changes: LanguageChanges | undefined, locale: Locale): { lang: Locale; at: string } | undefined {
  const newest = changes && newestOf(changes)
  if (!newest || !text?.[locale] || changes[locale] === newest) return undefined
  return { lang: written(text).find((lang) => changes[lang] === newest) ?? locale, at: newest }
}

/**
 * The changes of a text after an edit at `at` (ISO). A language that was up to date and is changed alone makes the others
 * older; one that was older or missing catches up with the newest. Undefined when all languages say the same again.
 */
export function afterEdit(before: Localized | null | undefined, after: Localized | null | undefined, changes: LanguageChanges | undefined, at: string): LanguageChanges | undefined {
  const edited = written(after).filter((lang) => before?.[lang] !== after?.[lang])
  const newest = changes && newestOf(changes)
  const leads = edited.some((lang) => before?.[lang] && !laterChange(before, changes, lang))
  const marked = leads ? at : newest
  const next: LanguageChanges = {}
  for (const lang of written(after)) {
    const own = edited.includes(lang) ? marked : changes?.[lang]
    if (own) next[lang] = own
  }
  const latest = newestOf(next)
  return latest && written(after).some((lang) => next[lang] !== latest) ? next : undefined
}
