import { languageName, type Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { canTranslateBetween } from '@/lib/translations/languages'
import type { Translations } from './translation-of'
import { TranslatorChoice } from './translator-choice'

type Props = { translations: Translations; action: string; from: Locale; to: Locale; locale: Locale }

/** In the reply form: a colleague is asked to translate the officer's own text. The reply is kept meanwhile. */
export function AskTranslation({ translations: { translators }, action, from, to, locale }: Props) {
  const t = translator(locale)
  const able = translators.filter(({ languages }) => canTranslateBetween(languages, from, to))
  if (from === to) return null
  return (
    <div className="cb cnd">
      {able.length === 0 ? <p className="hint">{t('translations.nobody', { to: languageName[to].full })}</p> : (
        <div className="go">
          <TranslatorChoice id="translator" translators={able} locale={locale} />
          <button className="btn s sec" type="submit" formAction={action} formEncType="application/x-www-form-urlencoded">{t('translations.askReply', { to: languageName[to].full })}</button>
        </div>
      )}
    </div>
  )
}
