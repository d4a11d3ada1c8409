import { LocalizedText } from '@/components/public/localized-text'
import type { Locale, Localized } from '@/lib/locales'
import type { SourceRef } from '@/lib/sources/evidence'
import { Cited } from './cited'

/** Statements, each with its source. */
export const SourcedTexts = ({ items, sources, locale }: { items: readonly { text: Localized; sourceId: string }[]; sources: ReadonlyMap<string, SourceRef>; locale: Locale }) => (
  <ul className="lst">
    {items.map(({ text, sourceId }) => (
      <li key={`${sourceId} ${text.en ?? text.ru}`}>
        <LocalizedText text={text} locale={locale} /> <Cited id={sourceId} sources={sources} locale={locale} />
      </li>
    ))}
  </ul>
)
