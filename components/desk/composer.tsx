import type { ReactNode } from 'react'
import { AskTranslation } from '@/components/translations/ask-translation'
import type { Translations } from '@/components/translations/translation-of'
import { Icon } from '@/components/ui/icon'
import type { ReplyKind } from '@/lib/desk/forms'
import type { ReplyField, ReplyFields } from '@/lib/desk/reply-draft'
import { isLocale, languageName, languageTag, type Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { type Canned, CannedChoice } from './canned-choice'
import { CaseForm, type FormContext, FormError, refusalOf, typedIn } from './case-form'
import { DraftKeeper } from './draft-keeper'
import { LanguageSelect } from './language-select'

type Draft = { fields: ReplyFields; mark: string }
type Props = { context: FormContext; kinds: readonly ReplyKind[]; investorLanguage: Locale; draft: Draft | undefined; canned: readonly Canned[]; /** Colleagues who translate, and what was asked of them for this reply. */ translations: Translations; /** More controls of the form: documents. */ children?: ReactNode }

/** Writes to the investor: a reply, a question or a proposal, whichever the state allows. What is begun is kept until it is sent. */
export function Composer({ context, kinds, investorLanguage, draft, canned, translations, children }: Props) {
  const { locale, reference, query } = context
  const t = translator(locale)
  const refused = refusalOf(context, 'reply')
  const elsewhere = refused?.error === 'draft-elsewhere'
  const value = (field: ReplyField) => (refused ? typedIn(refused, field) : (draft?.fields[field] ?? ''))
  const chosen = kinds.find((kind) => kind === value('kind')) ?? 'reply'
  const languageIn = (field: ReplyField, otherwise: Locale) => ((typed: string) => (isLocale(typed) ? typed : otherwise))(value(field))
  const language = languageIn('language', investorLanguage)
  const own = languageIn('originalLanguage', locale)
  const two = own !== language || value('original') !== ''
  const door = (name: 'draft' | 'insert' | 'translate') => paths.deskForm(locale, reference, name, query)
  return (
    <CaseForm context={context} name="reply" className={refused ? 'cmpz err' : 'cmpz'} files>
      <input type="hidden" name="mark" value={(refused && !elsewhere ? typedIn(refused, 'mark') : draft?.mark) ?? ''} />
      <input type="hidden" name="originalLanguage" value={own} />
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
      {elsewhere && draft && <Other fields={draft.fields} locale={locale} />}
      <CannedChoice canned={canned} action={door('insert')} language={language} own={own} locale={locale} />
      <div className={two ? 'cb two' : 'cb'}>
        {two && (
          <div>
            <label className="lbl" htmlFor="original">{t('caseWork.compose.own', { language: languageName[own].full })}</label>
            <p className="hint" id="original-hint">{t('caseWork.compose.ownHint')}</p>
            <textarea className="ta" id="original" name="original" rows={8} defaultValue={value('original')} lang={languageTag[own]} aria-describedby="original-hint" />
          </div>
        )}
        <div>
          <label className="lbl" htmlFor="message">{t('desk.form.message')}</label>
          <p className="hint" id="message-hint">{t('desk.form.languageHint', { language: languageName[investorLanguage].full })}</p>
          <FormError context={context} name="reply" />
          <textarea className="ta" id="message" name="message" rows={8} required defaultValue={value('message')} lang={languageTag[language]} aria-invalid={refused ? true : undefined} aria-describedby={refused ? 'message-hint reply-error' : 'message-hint'} data-key="reply" />
        </div>
      </div>
      {two && <AskTranslation translations={translations} action={door('translate')} from={own} to={language} locale={locale} />}
      {children}
      <div className="ft2">
        <LanguageSelect id="reply-language" language={language} locale={locale} />
        <label className="ck subst">
          <input type="checkbox" name="substantive" value="yes" defaultChecked={value('substantive') === 'yes'} />
          <span>{t('desk.form.substantive')}</span>
        </label>
        <button className="btn s" type="submit">
          <Icon name="send" />
          {t('desk.form.send')}
        </button>
      </div>
      <div className="ft2 kp">
        <button className="btn s quiet" type="submit" formAction={door('draft')} formEncType="application/x-www-form-urlencoded">{t('caseWork.draft.save')}</button>
        <DraftKeeper
          action={door('draft')} began={!refused && draft !== undefined} canned={canned.map(({ id, body }) => ({ id, body }))}
          words={{ began: t('caseWork.draft.began'), saved: t('caseWork.draft.saved'), elsewhere: t('caseWork.draft.elsewhere'), reload: t('caseWork.draft.reload'), keep: t('caseWork.draft.keep'), signedOut: t('caseWork.draft.signedOut'), failed: t('caseWork.draft.failed'), tooLong: t('desk.error.message-too-long') }}
        />
      </div>
    </CaseForm>
  )
}

/** What another window has kept, so that neither text is lost. */
function Other({ fields: { message, original }, locale }: { fields: ReplyFields; locale: Locale }) {
  return (
    <div className="cb">
      <p className="hint">{translator(locale)('caseWork.draft.other')}</p>
      {[message, original].map((text, index) => text && <p key={index} className="kept whitespace-pre-line">{text}</p>)}
    </div>
  )
}
