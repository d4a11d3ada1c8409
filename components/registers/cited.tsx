import { Evidence } from '@/components/public/evidence'
import type { Locale } from '@/lib/locales'
import type { SourceRef } from '@/lib/sources/evidence'

type Sources = ReadonlyMap<string, SourceRef>

/** The evidence mark of a source by its id. */
export function Cited({ id, sources, locale }: { id: string | null | undefined; sources: Sources; locale: Locale }) {
  const source = id ? sources.get(id) : undefined
  return source ? <Evidence source={source} locale={locale} /> : null
}
