import { LocalizedText } from '@/components/public/localized-text'
import type { Locale, Localized } from '@/lib/locales'

/** Plain lines of localized text. */
export const LocalizedList = ({ texts, locale }: { texts: readonly Localized[]; locale: Locale }) => (
  <ul className="lst">
    {texts.map((text) => (
      <li key={text.en ?? text.ru ?? text.kk}>
        <LocalizedText text={text} locale={locale} />
      </li>
    ))}
  </ul>
)
