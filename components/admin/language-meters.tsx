import { languageName, languageTag, type Locale, locales } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { LanguageState } from '@/lib/projects/completeness'

/** How much of what the project says exists in each language. */
export function LanguageMeters({ languages, locale }: { languages: Record<Locale, LanguageState>; locale: Locale }) {
  const t = translator(locale)
  return (
    <ul className="lt" aria-label={t('admin.edit.languages')}>
      {locales.map((language) => {
        const { done, total } = languages[language]
        return (
          <li key={language}>
            <span className="a">
              <span lang={languageTag[language]}>{languageName[language].full}</span>
              <span>{done === total ? t('admin.edit.whole') : `${done}/${total}`}</span>
            </span>
            <span className="meter" aria-hidden="true">
              {Array.from({ length: total }, (_, index) => <i key={index} className={index < done ? 'y' : ''} />)}
            </span>
            <small>{done === total ? t('admin.edit.textsDone', { count: total }) : t('admin.edit.textsMissing', { count: total - done })}</small>
          </li>
        )
      })}
    </ul>
  )
}
