import { translator as words } from '@/lib/messages'
import type { Locale } from '@/lib/locales'

/** Which colleague is asked. */
export function TranslatorChoice({ id, translators, locale }: { id: string; translators: readonly { id: string; name: string }[]; locale: Locale }) {
  const t = words(locale)
  return (
    <>
      <label className="vh" htmlFor={id}>{t('translations.translator')}</label>
      <select className="sel" id={id} name="translator" defaultValue={translators.length === 1 ? translators[0]!.id : ''}>
        <option value="">{t('translations.choose')}</option>
        {translators.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
      </select>
    </>
  )
}
