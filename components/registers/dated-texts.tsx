import { LocalizedText } from '@/components/public/localized-text'
import { formatDate } from '@/lib/dates'
import type { Locale, Localized } from '@/lib/locales'
import type { SourceRef } from '@/lib/sources/evidence'
import { Cited } from './cited'

/** Statements of one date each, with their sources. */
export const DatedTexts = ({ items, sources, locale }: { items: readonly { text: Localized; asOf: string | null; sourceId: string }[]; sources: ReadonlyMap<string, SourceRef>; locale: Locale }) => (
  <ul className="lst">
    {items.map(({ text, asOf, sourceId }) => (
      <li key={`${sourceId} ${text.en ?? text.ru}`}>
        <LocalizedText text={text} locale={locale} /> {asOf && <span className="muted nw">({formatDate(asOf, locale)})</span>} <Cited id={sourceId} sources={sources} locale={locale} />
      </li>
    ))}
  </ul>
)
