import { languageTag, type Locale, type Localized, textIn } from '@/lib/locales'

/** A name in the reader's language, marked with its own where it is another one; `fallback` when there is none. */
export function TextIn({ text, locale, fallback = '' }: { text: Localized | null | undefined; locale: Locale; fallback?: string }) {
  const found = textIn(text, locale)
  if (!found) return <>{fallback}</>
  return found.lang === locale ? <>{found.text}</> : <span lang={languageTag[found.lang]}>{found.text}</span>
}
