import { CaseForm, type FormContext } from '@/components/desk/case-form'
import { Icon } from '@/components/ui/icon'
import { languageName, languageTag, type Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { canTranslateBetween, type TranslatedPart } from '@/lib/translations/languages'
import { RequestLine } from './request-line'
import { TranslatorChoice } from './translator-choice'

type Made = { id: string; part: TranslatedPart; messageId: string | null; to: Locale; text: string | null; translator: string; requestedBy: string; dueAt: Date }
/** What the page knows of translations, whichever words they are of. */
export type Translations = { made: readonly Made[]; translators: readonly { id: string; name: string; languages: readonly Locale[] }[]; canAsk: boolean; readerId: string; now: Date }
type Props = { context: FormContext; translations: Translations; part: TranslatedPart; messageId?: string; from: Locale }

/** Below words of the investor: colleagues' translations of them, and the way to ask for one in the reader's language. */
export function TranslationOf({ context, translations: { made, translators, canAsk, readerId, now }, part, messageId, from }: Props) {
  const { locale } = context
  const t = translator(locale)
  const own = made.filter((each) => each.part === part && (part !== 'message' || each.messageId === messageId))
  const able = translators.filter(({ languages }) => canTranslateBetween(languages, from, locale))
  const id = `translator-${messageId ?? part}`
  return (
    <>
      {own.map((each) => each.text === null ? <RequestLine key={each.id} request={each} readerId={readerId} now={now} locale={locale} /> : (
        <div key={each.id} className="orig tro">
          <p className="small muted">
            <Icon name="globe" /> {t('translations.by', { who: each.translator, from: languageName[from].full })}
          </p>
          <p className="whitespace-pre-line" lang={languageTag[each.to]}>{each.text}</p>
        </div>
      ))}
      {canAsk && from !== locale && able.length > 0 && !own.some(({ to }) => to === locale) && (
        <details className="tra noprint">
          <summary className="small">{t('translations.ask', { to: languageName[locale].full })}</summary>
          <CaseForm context={context} name="translate" id={`ask-${messageId ?? part}`} className="go">
            <input type="hidden" name="part" value={part} />
            {messageId && <input type="hidden" name="message" value={messageId} />}
            <input type="hidden" name="to" value={locale} />
            <TranslatorChoice id={id} translators={able} locale={locale} />
            <button className="btn s sec" type="submit">{t('translations.askButton')}</button>
          </CaseForm>
        </details>
      )}
    </>
  )
}
