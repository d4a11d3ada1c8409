import { Icon } from '@/components/ui/icon'
import type { ReplyKind } from '@/lib/desk/forms'
import { isLocale, languageName, languageTag, type Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { CaseForm, type FormContext, FormError, refusalOf, typedIn } from './case-form'
import { LanguageSelect } from './language-select'

/** Writes to the investor: a reply, a question or a proposal, whichever the state allows. */
export function Composer({ context, kinds, investorLanguage }: { context: FormContext; kinds: readonly ReplyKind[]; investorLanguage: Locale }) {
  const t = translator(context.locale)
  const refused = refusalOf(context, 'reply')
  const typedKind = typedIn(refused, 'kind')
  const chosen = kinds.find((kind) => kind === typedKind) ?? 'reply'
  const typedLanguage = typedIn(refused, 'language')
  const language = isLocale(typedLanguage) ? typedLanguage : investorLanguage
  return (
    <CaseForm context={context} name="reply" className={refused ? 'cmpz err' : 'cmpz'}>
      <fieldset className="kinds">
        <legend className="vh">{t('desk.form.kind')}</legend>
        {kinds.map((kind) => (
          <label key={kind}>
            <input type="radio" name="kind" value={kind} defaultChecked={kind === chosen} />
            <span>
              <b>{t(`desk.form.${kind}`)}</b>
              {kind !== 'reply' && <small>{t(kind === 'ask' ? 'desk.form.askHint' : 'desk.form.proposeHint')}</small>}
            </span>
          </label>
        ))}
      </fieldset>
      <div className="cb">
        <label className="lbl" htmlFor="message">{t('desk.form.message')}</label>
        <p className="hint" id="message-hint">{t('desk.form.languageHint', { language: languageName[investorLanguage].full })}</p>
        <FormError context={context} name="reply" />
        <textarea className="ta" id="message" name="message" rows={6} required defaultValue={typedIn(refused, 'message')} lang={languageTag[language]} aria-invalid={refused ? true : undefined} aria-describedby={refused ? 'message-hint reply-error' : 'message-hint'} data-key="reply" />
      </div>
      <div className="ft2">
        <LanguageSelect id="reply-language" language={language} locale={context.locale} />
        <label className="ck subst">
          <input type="checkbox" name="substantive" value="yes" defaultChecked={typedIn(refused, 'substantive') === 'yes'} />
          <span>{t('desk.form.substantive')}</span>
        </label>
        <button className="btn s" type="submit">
          <Icon name="send" />
          {t('desk.form.send')}
        </button>
      </div>
    </CaseForm>
  )
}
