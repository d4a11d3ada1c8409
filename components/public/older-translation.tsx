import { Icon } from '@/components/ui/icon'
import { formatDay } from '@/lib/dates'
import { languageName, languageTag, type Locale, type Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { type LanguageChanges, laterChange } from '@/lib/trust/translations'

type Props = { texts: readonly { text: Localized | null; changes: LanguageChanges | undefined }[]; href: (locale: Locale) => string; locale: Locale }

/** Says that a text of the page was changed in another language and this one has not followed, with a way to the newer one; else nothing. */
export function OlderTranslation({ texts, href, locale }: Props) {
  const later = texts.flatMap(({ text, changes }) => laterChange(text, changes, locale) ?? []).sort((a, b) => b.at.localeCompare(a.at))[0]
  if (!later) return null
  const t = translator(locale)
  const language = languageName[later.lang].full
  return (
    <p className="note">
      <Icon name="globe" />
      <span>
        {t('trust.older', { language, date: formatDay(new Date(later.at), locale) })} <a href={href(later.lang)} hrefLang={languageTag[later.lang]}>{t('trust.olderRead', { language })}</a>
      </span>
    </p>
  )
}
