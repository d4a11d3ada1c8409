import { LocalizedText } from '@/components/public/localized-text'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { InvestorCase } from './case'

/** What the inquiry is about: its first listing. */
export const CaseTitle = ({ inquiry: { listings }, locale }: { inquiry: Pick<InvestorCase, 'listings'>; locale: Locale }) =>
  listings[0] ? <LocalizedText text={listings[0].name} locale={locale} /> : <>{translator(locale)('account.untitled')}</>
