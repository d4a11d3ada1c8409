import { locales } from '@/lib/locales'

type Values = Record<string, unknown>

const isLocalized = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).every((key) => (locales as readonly string[]).includes(key))
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * What differs between two states of a record, before and after, for the fields of `after`. Of a text in four
 * languages only those that changed; a language that was or is missing is null. Undefined when nothing differs.
 */
export function changesBetween(before: Values, after: Values): { before: Values; after: Values } | undefined {
  const changed: { before: Values; after: Values } = { before: {}, after: {} }
  for (const [name, next] of Object.entries(after)) {
    const former = before[name] ?? null
    if (same(sorted(former), sorted(next ?? null))) continue
    if ((isLocalized(former) || former === null) && (isLocalized(next) || next === null) && (former !== null || next !== null)) {
      const languages = locales.filter((locale) => (former?.[locale] ?? null) !== (next?.[locale] ?? null))
      changed.before[name] = Object.fromEntries(languages.map((locale) => [locale, former?.[locale] ?? null]))
      changed.after[name] = Object.fromEntries(languages.map((locale) => [locale, next?.[locale] ?? null]))
    } else {
      changed.before[name] = former
      changed.after[name] = next ?? null
    }
  }
  return Object.keys(changed.after).length > 0 ? changed : undefined
}

/** The database gives JSON back with its keys in another order. */
const sorted = (value: unknown): unknown => (isLocalized(value) ? Object.fromEntries(locales.filter((locale) => value[locale]).map((locale) => [locale, value[locale]])) : Array.isArray(value) ? value.map(sorted) : value)
