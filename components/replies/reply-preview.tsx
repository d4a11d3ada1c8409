import { fillText } from '@/lib/desk/canned'
import { languageName, languageTag, type Locale, type Localized, locales } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** How the saved text reads in a case, with values that are only an example. */
export function ReplyPreview({ body, unitName, now, locale }: { body: Localized; unitName: Localized; now: Date; locale: Locale }) {
  const t = translator(locale)
  const filledIn = (language: Locale) => {
    const words = translator(language)
    return fillText(body, { company: words('replies.example.company'), contact: words('replies.example.contact'), reference: 'TRK-2026-000000', unit: unitName, due: now })[language]
  }
  return (
    <section aria-labelledby="preview" className="mt-6">
      <h2 id="preview">{t('replies.preview')}</h2>
      <p className="muted small">{t('replies.previewLead')}</p>
      <div className="mt-3 grid gap-4 lg:grid-cols-2">
        {locales.filter((language) => body[language]).map((language) => (
          <div key={language} className="card pad">
            <h3 className="small">{languageName[language].full}</h3>
            <p className="mt-2 whitespace-pre-line" lang={languageTag[language]}>{filledIn(language)}</p>
          </div>
        ))}
      </div>
    </section>
  )
}
