import { type Listing, ListingName, listingText } from '@/components/eoi/listing-card'
import { Icon } from '@/components/ui/icon'
import { shortlistLimit } from '@/lib/compare/items'
import { listingKey } from '@/lib/eoi/listings'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Props = {
  locale: Locale
  /** Of the list so far; they travel along. */
  keys: readonly string[]
  text: string
  /** What matches the text, with the address that adds it; undefined when nothing was looked for. */
  found: readonly { listing: Listing; href: string }[] | undefined
}

/** Finds a project or plot to add: a plain form, so that a list grows without script, too. */
export function AddForm({ locale, keys, text, found }: Props) {
  const t = translator(locale)
  return (
    <section className="blk noprint" id="add">
      <h2>{t('compare.add')}</h2>
      {keys.length >= shortlistLimit ? (
        <p>{t('compare.full', { limit: shortlistLimit })}</p>
      ) : (
        <form className="q" action={`${paths.compare(locale)}#add`}>
          {keys.map((key) => <input key={key} type="hidden" name="items" value={key} />)}
          <label className="vh" htmlFor="find">{t('compare.find')}</label>
          <input className="in" id="find" name="find" type="search" defaultValue={text} maxLength={200} placeholder={t('compare.find')} />
          <button className="btn">
            <Icon name="search" />
            {t('compare.findButton')}
          </button>
        </form>
      )}
      {found && (
        <div className="mt-5" role="status">
          <p className="muted">{t(found.length > 0 ? 'compare.found' : 'compare.foundNone', { text })}</p>
          <ul className="lnk mt-2">
            {found.map(({ listing, href }) => (
              <li key={listingKey(listing.choice)}>
                <span>
                  <ListingName listing={listing} locale={locale} />
                </span>
                <a href={href} data-keep={listingKey(listing.choice)} aria-label={t('compare.addName', { name: listingText(listing, locale) })}>
                  <Icon name="plus" /> {t('compare.add')}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
