import { RadioField, SelectField, TextField } from '@/components/ui/field'
import { turkistanTime, zoneChoices } from '@/lib/eoi/answer-words'
import { reaches } from '@/lib/eoi/fields'
import { languageName, languageTag, locales } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { isZone, zoneOfCountry } from '@/lib/time-zones'
import { questionProps, type QuestionProps } from './question-props'

/** Times that are offered, by the investor's own clock. */
const callTimes = Array.from({ length: 16 }, (_, index) => `${String(index + 7).padStart(2, '0')}:00`)

/**
 * Whom we answer and how. The zone begins with that of the company's country, so that each time can be told in both zones before anything is
 * chosen; after another zone was chosen, the next page says both again.
 */
export function ContactQuestions(props: QuestionProps) {
  const { values, locale, now } = props
  const t = translator(locale)
  const zone = isZone(values.zone) ? values.zone : zoneOfCountry(values.country)
  const times = callTimes.includes(values.callAt ?? '') || !values.callAt ? callTimes : [values.callAt, ...callTimes]
  return (
    <>
      <TextField {...questionProps('contact', props)} value={values.contact ?? ''} autoComplete="name" />
      <RadioField {...questionProps('language', props)} value={values.language || locale} options={locales.map((each) => ({ value: each, label: languageName[each].full, lang: languageTag[each] }))} side />
      <RadioField {...questionProps('reach', props)} value={values.reach || 'email'} options={reaches.map((reach) => ({ value: reach, label: t(`answers.reach.${reach}`), note: t(`answers.reachHint.${reach}`) }))} />
      <TextField {...questionProps('phone', props)} value={values.phone ?? ''} type="tel" inputMode="tel" autoComplete="tel" width="m" />
      <div className="two">
        <SelectField {...questionProps('zone', props)} value={zone ?? ''} empty={t('eoi.choose')} options={zoneChoices(locale, now)} />
        <SelectField {...questionProps('callAt', props)} value={values.callAt ?? ''} empty={t('answers.anyTime')} options={times.map((time) => ({ value: time, label: zone && zone !== 'Almaty' ? `${time} (${t('answers.turkistan', { there: turkistanTime(time, zone, locale, now) })})` : time }))} />
      </div>
    </>
  )
}
