import { languageName, type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'

export type Canned = { id: string; title: Localized; body: Localized }

/** Chooses a text to begin with. Without script its button brings the page back with the text in it. */
export function CannedChoice({ canned, action, language, own, locale }: { canned: readonly Canned[]; action: string; language: Locale; own: Locale; locale: Locale }) {
  if (canned.length === 0) return null
  const t = translator(locale)
  const missing = (body: Localized) => (body[language] ? '' : t('caseWork.canned.missing', { language: languageName[language].full }))
  return (
    <div className="cb cnd">
      <label className="lbl" htmlFor="canned">{t('caseWork.canned.label')}</label>
      <div className="go">
        <select className="sel" id="canned" name="canned" defaultValue="">
          <option value="">{t('caseWork.canned.choose')}</option>
          {canned.filter(({ body }) => body[language] ?? body[own]).map(({ id, title, body }) => <option key={id} value={id}>{`${textIn(title, locale)?.text ?? id}${missing(body)}`}</option>)}
        </select>
        <button className="btn s sec" type="submit" formAction={action} formEncType="application/x-www-form-urlencoded" data-insert="">{t('caseWork.canned.insert')}</button>
      </div>
    </div>
  )
}
