import { countryList } from '@/lib/countries'
import { lostReasons } from '@/lib/eoi/lost'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

type Props = { /** Begins the ids of the controls. */ id: string; reason: string; country: string; locale: Locale }

/** Why an investment was lost, and to which country; both may be left open. */
export function LostFields({ id, reason, country, locale }: Props) {
  const t = translator(locale)
  return (
    <fieldset className="mt-4">
      <legend className="lbl">{t('caseWork.lost.legend')}</legend>
      <p className="hint">{t('caseWork.lost.hint')}</p>
      <label className="lbl" htmlFor={`${id}-lost-reason`}>{t('caseWork.lost.reason')}</label>
      <select className="sel" id={`${id}-lost-reason`} name="lostReason" defaultValue={reason}>
        <option value="">{t('caseWork.lost.none')}</option>
        {lostReasons.map((each) => <option key={each} value={each}>{t(`caseWork.lost.reasons.${each}`)}</option>)}
      </select>
      <label className="lbl mt-3" htmlFor={`${id}-lost-country`}>{t('caseWork.lost.country')}</label>
      <select className="sel" id={`${id}-lost-country`} name="lostCountry" defaultValue={country}>
        <option value="">{t('caseWork.lost.unknown')}</option>
        {countryList(locale).map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
      </select>
    </fieldset>
  )
}
