import { languageName, languageTag, type Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { RequestLine } from './request-line'
import type { Translations } from './translation-of'

/** Below the reply form: what was asked of translators for replies, and what they handed in. */
export function ReplyRequests({ translations: { made, readerId, now }, locale }: { translations: Translations; locale: Locale }) {
  const own = made.filter(({ part }) => part === 'reply')
  if (own.length === 0) return null
  const t = translator(locale)
  return (
    <section className="noprint" aria-labelledby="reply-translations">
      <h2 id="reply-translations" className="th2">{t('translations.forReplies')}</h2>
      {own.map((each) => each.text === null ? <RequestLine key={each.id} request={each} readerId={readerId} now={now} locale={locale} /> : (
        <details key={each.id} className="tra">
          <summary className="small">{t('translations.done', { who: each.translator, to: languageName[each.to].full })}</summary>
          <p className="whitespace-pre-line" lang={languageTag[each.to]}>{each.text}</p>
        </details>
      ))}
    </section>
  )
}
