import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { regimes } from '@/lib/sites/regimes'

/** Where a measure holds, as tags. */
export const RegimeTags = ({ appliesTo, locale }: { appliesTo: readonly string[]; locale: Locale }) =>
  regimes.filter((regime) => appliesTo.includes(regime)).map((regime) => (
    <span key={regime} className="tag">{translator(locale)(`registers.incentives.regimes.${regime}`)}</span>
  ))
