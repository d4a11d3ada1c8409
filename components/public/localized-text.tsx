import { languageName, languageTag, type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'

/**
 * A text in the reader's language. Where its translation is missing, the text stands in the language it has, marked
 * with `lang`, and a note says so; where there is no text at all, "not disclosed".
 */
export function LocalizedText({ text, locale }: { text: Localized | null | undefined; locale: Locale }) {
  const t = translator(locale)
  const found = textIn(text, locale)
  if (!found) return <span className="muted">{t('common.notDisclosed')}</span>
  if (found.lang === locale) return <>{found.text}</>
  return (
    <>
      <span lang={languageTag[found.lang]}>{found.text}</span> <small className="muted">{t('common.otherLanguage', { language: languageName[found.lang].full })}</small>
    </>
  )
}
