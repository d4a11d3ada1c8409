import { languageName, languageTag, type Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { otherLanguages } from '@/lib/translations/languages'

/** An officer says what colleagues may ask them to translate. */
export function OwnLanguages({ languages, locale }: { languages: readonly Locale[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <section className="section" aria-labelledby="languages">
      <h2 id="languages">{t('translations.languages')}</h2>
      <p className="muted mb-4">{t('translations.ownHint')}</p>
      <form method="post" action={paths.saveLanguages(locale)}>
        {otherLanguages.map((language) => (
          <label key={language} className="ck">
            <input type="checkbox" name="languages" value={language} defaultChecked={languages.includes(language)} />
            <span lang={languageTag[language]}>{languageName[language].full}</span>
          </label>
        ))}
        <button className="btn sec mt-3" type="submit">{t('translations.save')}</button>
      </form>
    </section>
  )
}
