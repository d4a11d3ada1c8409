import { type Listing, ListingName, listingPath, ListingState, listingText } from '@/components/eoi/listing-card'
import { Icon } from '@/components/ui/icon'
import { itemKeys } from '@/lib/compare/items'
import { listingKey, listingLimit, listingQuery } from '@/lib/eoi/listings'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Props = { listings: readonly Listing[]; locale: Locale }

/** The listings of the account, each with a way to remove it, and what can be done with all of them. */
export function KeptList({ listings, locale }: Props) {
  const t = translator(locale)
  const choices = listings.map(({ choice }) => choice)
  return (
    <section aria-label={t('shortlist.name')}>
      {listings.length === 0 ? (
        <div className="card pad">
          <p className="font-semibold">{t('shortlist.account.empty')}</p>
          <p className="mt-2">{t('shortlist.account.emptyText')}</p>
          <p className="flex flex-wrap gap-3 mt-4">
            <a className="btn sec" href={paths.projects(locale)}>{t('account.projects')}</a>
            <a className="btn sec" href={paths.sites(locale)}>{t('account.sites')}</a>
          </p>
        </div>
      ) : (
        <>
          <ul className="own">
            {listings.map((listing) => (
              <li key={listingKey(listing.choice)}>
                <div>
                  <h2 className="text-lg">
                    <a href={listingPath(locale, listing)}>
                      <ListingName listing={listing} locale={locale} />
                    </a>
                  </h2>
                  <p className="small muted">
                    <ListingState listing={listing} locale={locale} />
                  </p>
                </div>
                <form method="post" action={paths.dropShortlist(locale)}>
                  <input type="hidden" name="item" value={listingKey(listing.choice)} />
                  <button className="btn sec" type="submit" aria-label={t('shortlist.account.removeName', { name: listingText(listing, locale) })}>{t('shortlist.account.remove')}</button>
                </form>
              </li>
            ))}
          </ul>
          <p className="flex flex-wrap gap-3 mt-4">
            <a className="btn shrink" href={paths.newEoi(locale, listingQuery(choices.slice(0, listingLimit)))}>{t('shortlist.account.interest', { count: Math.min(choices.length, listingLimit) })}</a>
            <a className="btn sec" href={paths.compare(locale, itemKeys(choices))}>{t('shortlist.account.compare')}</a>
          </p>
          {choices.length > listingLimit && <p className="small muted mt-2">{t('compare.interestLimit', { count: listingLimit })}</p>}
        </>
      )}
      {/* Script shows it where the device keeps a shortlist of its own. */}
      <p className="mt-4">
        <a data-list="" href={paths.accountShortlist(locale)} hidden>{t('shortlist.account.takeOver')}</a>
      </p>
    </section>
  )
}

/** What was brought along and is not kept yet, with the button that keeps it. */
export function PendingList({ listings, locale }: Props) {
  const t = translator(locale)
  return (
    <form className="card pad mt-5" method="post" action={paths.keepShortlist(locale)}>
      <h2 className="text-lg">{t('shortlist.account.pending', { count: listings.length })}</h2>
      <ul className="asked mt-4">
        {listings.map((listing) => (
          <li key={listingKey(listing.choice)}>
            <input type="hidden" name="items" value={listingKey(listing.choice)} />
            <a href={listingPath(locale, listing)}>
              <ListingName listing={listing} locale={locale} />
            </a>
            <span className="small muted">
              <ListingState listing={listing} locale={locale} />
            </span>
          </li>
        ))}
      </ul>
      <button className="btn mt-4" type="submit">{t('shortlist.account.keep')}</button>
    </form>
  )
}

/** That a listing was removed, with the button that brings it back. */
export function RemovedListing({ listing, locale }: { listing: Listing; locale: Locale }) {
  const t = translator(locale)
  return (
    <form className="note mt-5" method="post" action={paths.keepShortlist(locale)}>
      <Icon name="info" />
      <p role="status">{t('shortlist.removed', { name: listingText(listing, locale) })}</p>
      <input type="hidden" name="items" value={listingKey(listing.choice)} />
      <button className="btn sec s" type="submit">{t('shortlist.undo')}</button>
    </form>
  )
}
