import { fillText } from '@/lib/desk/canned'
import { languageName, languageTag, type Locale, type Localized, locales } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** How the saved text reads in a case, with values that are only an example. */
export function ReplyPreview({ body, unitName, now, locale }: { body: Localized; unitName: Localized; now: Date; locale: Locale }) {
  const t = translator(locale)
  const filled = fillText(body, { company: t('replies.example.company'), contact: t('replies.example.contact'), reference: 'TRK-2026-000000', unit: unitName, due: now })
  return (
    <section aria-labelledby="preview" className="mt-6">
      <h2 id="preview">{t('replies.preview')}</h2>
      <p className="muted small">{t('replies.previewLead')}</p>
      <div className="mt-3 grid gap-4 lg:grid-cols-2">
        {locales.filter((language) => filled[language]).map((language) => (
          <div key={language} className="card pad">
            <h3 className="small">{languageName[language].full}</h3>
            <p className="mt-2 whitespace-pre-line" lang={languageTag[language]}>{filled[language]}</p>
          </div>
        ))}
      </div>
    </section>
  )
}
