import type { ReasonForm } from '@/lib/desk/forms'
import { languageName, type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'

export type Canned = { id: string; title: Localized; body: Localized }

type Props = { canned: readonly Canned[]; action: string; language: Locale; /** The officer's own language, where a text is written beside it. */ own?: Locale; /** The decision whose reason the text begins; without one it is the reply. */ into?: ReasonForm; locale: Locale }

/** Chooses a text to begin with. Without script, and for a decision, its button brings the page back with the text in it. */
export function CannedChoice({ canned, action, language, own = language, into, locale }: Props) {
  if (canned.length === 0) return null
  const t = translator(locale)
  const id = into ? `${into}-canned` : 'canned'
  const missing = (body: Localized) => (body[language] ? '' : t('caseWork.canned.missing', { language: languageName[language].full }))
  return (
    <div className={into ? 'cnd mb-3' : 'cb cnd'}>
      <label className="lbl" htmlFor={id}>{t('caseWork.canned.label')}</label>
      <div className="go">
        <select className="sel" id={id} name="canned" defaultValue="">
          <option value="">{t('caseWork.canned.choose')}</option>
          {canned.filter(({ body }) => body[language] ?? body[own]).map(({ id: text, title, body }) => <option key={text} value={text}>{`${textIn(title, locale)?.text ?? text}${missing(body)}`}</option>)}
        </select>
        <button className="btn s sec" type="submit" name={into && 'fill'} value={into} formAction={action} formEncType="application/x-www-form-urlencoded" data-insert="">{t('caseWork.canned.insert')}</button>
      </div>
    </div>
  )
}
