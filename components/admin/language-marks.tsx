import { languageName, type Locale, locales } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { LanguageState } from '@/lib/projects/completeness'

/** Four marks: which languages are complete. */
export function LanguageMarks({ languages, locale }: { languages: Record<Locale, LanguageState>; locale: Locale }) {
  const t = translator(locale)
  return (
    <span className="marks">
      {locales.map((language) => {
        const whole = languages[language].done === languages[language].total
        return (
          <span key={language} className={whole ? 'mk' : 'mk no'}>
            {languageName[language].short}
            <span className="vh">: {whole ? t('admin.edit.whole') : t('admin.edit.textsMissing', { count: languages[language].total - languages[language].done })}</span>
          </span>
        )
      })}
    </span>
  )
}
