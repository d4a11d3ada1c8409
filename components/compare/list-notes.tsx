import { type Listing, ListingName, listingPath, listingText } from '@/components/eoi/listing-card'
import { Icon } from '@/components/ui/icon'
import { columnLimit, shortlistLimit } from '@/lib/compare/items'
import { listingKey } from '@/lib/eoi/listings'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** That an item was taken away, with the way to have it back. */
export function RemovedNote({ listing, href, locale }: { listing: Listing; href: string; locale: Locale }) {
  const t = translator(locale)
  return (
    <p className="note mt-5 noprint" role="status">
      <Icon name="info" />
      <span>
        {t('compare.removed', { name: listingText(listing, locale) })} <a href={href} data-keep={listingKey(listing.choice)}>{t('compare.undo')}</a>
      </span>
    </p>
  )
}

/** Items that we do not have: withdrawn, or never there. */
export function UnknownNote({ unknown, locale }: { unknown: readonly { key: string; href: string }[]; locale: Locale }) {
  const t = translator(locale)
  if (unknown.length === 0) return null
  return (
    <ul className="note w mt-5 stack">
      {unknown.map(({ key, href }) => (
        <li key={key}>
          {t('compare.unknown', { name: key.slice(key.indexOf(':') + 1) })} <a className="noprint" href={href} data-drop={key}>{t('compare.remove')}</a>
        </li>
      ))}
    </ul>
  )
}

/** What the list holds beyond the columns of the table. */
export function MoreItems({ items, locale }: { items: readonly { listing: Listing; show: string }[]; locale: Locale }) {
  const t = translator(locale)
  if (items.length === 0) return null
  return (
    <section className="blk">
      <h2>{t('compare.more')}</h2>
      <p className="muted">{t('compare.moreText', { columns: columnLimit, limit: shortlistLimit })}</p>
      <ul className="lnk mt-4">
        {items.map(({ listing, show }) => (
          <li key={listingKey(listing.choice)}>
            <a href={listingPath(locale, listing)}>
              <ListingName listing={listing} locale={locale} />
            </a>
            <a className="noprint" href={show}>{t('compare.show')}<span className="vh">: {listingText(listing, locale)}</span></a>
          </li>
        ))}
      </ul>
    </section>
  )
}
