import { languageName, languageTag, type Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** In which language the investor wrote. */
export const LanguageBadge = ({ written, locale }: { written: Locale; locale: Locale }) => (
  <span className="lg">
    <span className="vh">{translator(locale)('desk.row.language')}: </span>
    <span lang={languageTag[written]}>{languageName[written].short}</span>
  </span>
)
