import { Icon } from '@/components/ui/icon'
import { type ListingChoice, listingField, listingKey, listingLimit } from '@/lib/eoi/listings'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { type Listing, ListingName, ListingState } from './listing-card'

/** What the form asks about; a listing whose tick is taken away is left out. `missing` were asked for and cannot be named as they were. */
export function ListingChoices({ listings, missing, locale }: { listings: readonly Listing[]; missing: readonly ListingChoice[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <>
      {missing.map((choice) => (
        <p key={listingKey(choice)} className="note w mt-5">
          <Icon name="alert" />
          {choice.plot && listings.some((listing) => listing.choice.site === choice.site) ? t('eoi.about.missingPlot', { code: choice.plot }) : t('eoi.about.missing', { name: listingField(choice).value })}
        </p>
      ))}
      {listings.length === 0 ? (
        <p className="muted mt-5">{t('eoi.about.none')}</p>
      ) : (
        <fieldset className="field">
          <legend>{t('eoi.about.title')}</legend>
          <p className="hint">{t('eoi.about.keepHint')} {t('eoi.about.add', { limit: listingLimit })}</p>
          <div className="radios">
            {listings.map((listing) => {
              const { name, value } = listingField(listing.choice)
              return (
                <label key={value} className="rad">
                  <input type="checkbox" name={name} value={value} defaultChecked />
                  <span>
                    <ListingName listing={listing} locale={locale} />
                    <small>
                      <ListingState listing={listing} locale={locale} />
                    </small>
                  </span>
                </label>
              )
            })}
          </div>
        </fieldset>
      )}
    </>
  )
}
