import { ListingName } from '@/components/eoi/listing-card'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { InvestorCase } from './case'

/** What the inquiry is about: its first listing, and how many others. */
export function CaseTitle({ inquiry: { listings }, locale }: { inquiry: Pick<InvestorCase, 'listings'>; locale: Locale }) {
  const t = translator(locale)
  const [first, ...others] = listings
  if (!first) return <>{t('account.untitled')}</>
  return (
    <>
      <ListingName listing={first} locale={locale} />
      {others.length > 0 && ` ${t('account.andMore', { count: others.length })}`}
    </>
  )
}
