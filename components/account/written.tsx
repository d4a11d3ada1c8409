import { isLocale, languageName, languageTag, type Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** What a person wrote, verbatim, marked with its language; says which one when it is not the reader's. */
export function Written({ text, lang, locale }: { text: string; lang?: string; locale: Locale }) {
  const foreign = isLocale(lang) && lang !== locale ? lang : undefined
  return (
    <>
      <p className="wr" lang={isLocale(lang) ? languageTag[lang] : undefined}>{text}</p>
      {foreign && <p className="small muted">{translator(locale)('account.messages.written', { language: languageName[foreign].full })}</p>}
    </>
  )
}
