import { languageName, languageTag, type Locale, locales } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** In which language a text for the investor is written. */
export const LanguageSelect = ({ id, language, locale }: { id: string; language: Locale; locale: Locale }) => (
  <div className="lsel">
    <label htmlFor={id}>{translator(locale)('desk.form.language')}</label>
    <select className="sel" id={id} name="language" defaultValue={language}>
      {locales.map((each) => <option key={each} value={each} lang={languageTag[each]}>{languageName[each].full}</option>)}
    </select>
  </div>
)
