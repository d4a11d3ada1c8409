import { Icon } from '@/components/ui/icon'
import { languageName, type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** Says that some of these texts are not translated yet; nothing when all of them are. */
export function TranslationNote({ of, locale }: { of: (Localized | null | undefined)[]; locale: Locale }) {
  const other = of.map((text) => textIn(text, locale)).find((found) => found && found.lang !== locale)
  if (!other) return null
  return (
    <p className="note">
      <Icon name="globe" />
      {translator(locale)('common.otherLanguage', { language: languageName[other.lang].full })}
    </p>
  )
}
