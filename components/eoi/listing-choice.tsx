import { listingField } from '@/lib/eoi/listings'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { type Listing, ListingName } from './listing-card'

/** What the form asks about; a listing whose tick is taken away is left out. */
export function ListingChoices({ listings, locale }: { listings: readonly Listing[]; locale: Locale }) {
  const t = translator(locale)
  if (listings.length === 0) return <p className="muted mt-5">{t('eoi.about.none')}</p>
  return (
    <fieldset className="field">
      <legend>{t('eoi.about.title')}</legend>
      <p className="hint">{t('eoi.about.keepHint')} {t('eoi.about.add')}</p>
      <div className="radios">
        {listings.map((listing) => {
          const { name, value } = listingField(listing.choice)
          return (
            <label key={value} className="rad">
              <input type="checkbox" name={name} value={value} defaultChecked />
              <span>
                <ListingName listing={listing} locale={locale} />
                <small>{listing.stage ? t(`terms.stage.${listing.stage}`) : listing.siteType && t(`terms.siteType.${listing.siteType}`)}</small>
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
