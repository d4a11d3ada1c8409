import { Icon } from '@/components/ui/icon'
import { type ListingChoice, listingKey } from '@/lib/eoi/listings'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

/** Leads to a comparison that begins with this listing. With script it becomes a button that keeps it on the device. */
export function ShortlistToggle({ item, name, locale }: { item: ListingChoice; name: string; locale: Locale }) {
  const t = translator(locale)
  const key = listingKey(item)
  return (
    <a className="sl" href={paths.compare(locale, [key])} data-item={key} data-name={name} aria-label={t('shortlist.toggleName', { name })} rel="nofollow">
      <Icon name="star" />
      {t('shortlist.toggle')}
    </a>
  )
}
