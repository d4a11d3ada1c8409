import { Icon } from '@/components/ui/icon'
import { countryName } from '@/lib/countries'
import { isLostReason } from '@/lib/eoi/lost'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Props = { merged: { reference: string; readable: boolean } | undefined; lostReason: string | null; lostCountry: string | null; locale: Locale }

/** What staff know of a closed case beside its log: where it goes on, why the investment was lost, and to which country. */
export function CaseMarks({ merged, lostReason, lostCountry, locale }: Props) {
  if (!merged && !lostReason && !lostCountry) return null
  const t = translator(locale)
  return (
    <div className="note mb-5 kpp">
      <Icon name="info" />
      <div>
        {merged && <p>{t('caseWork.merge.goesOn')} {merged.readable ? <a href={paths.deskCase(locale, merged.reference)}>{merged.reference}</a> : merged.reference}</p>}
        {isLostReason(lostReason) && <p>{t('caseWork.lost.reason')}: {t(`caseWork.lost.reasons.${lostReason}`)}</p>}
        {lostCountry && <p>{t('caseWork.lost.country')}: {countryName(lostCountry, locale)}</p>}
      </div>
    </div>
  )
}
