import { Icon } from '@/components/ui/icon'
import { type ListingChoice, listingField, listingKey, listingLimit, placeField } from '@/lib/eoi/listings'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { type Listing, ListingName, ListingState, listingText } from './listing-card'

type Props = {
  listings: readonly Listing[]
  /** Kept on the reader's shortlist and not named yet. */
  offered: readonly Listing[]
  /** Asked for, and cannot be named as they were. */
  missing: readonly ListingChoice[]
  locale: Locale
}

/** What the form asks about, in which order, and what it could ask about as well; a listing whose tick is taken away is left out. */
export function ListingChoices({ listings, offered, missing, locale }: Props) {
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
          <p className="hint">{t('eoi.about.keepHint')} {listings.length > 1 && t('eoi.page.leads')}</p>
          <div className="radios">
            {listings.map((listing, index) => (
              <div key={listingKey(listing.choice)} className={listings.length > 1 ? 'placed' : undefined}>
                <Box listing={listing} locale={locale} checked />
                {listings.length > 1 && <Place listing={listing} index={index} count={listings.length} locale={locale} />}
              </div>
            ))}
          </div>
        </fieldset>
      )}
      {offered.length > 0 && (
        <fieldset className="field">
          <legend>{t('eoi.page.fromShortlist')}</legend>
          <p className="hint">{t('eoi.page.fromShortlistHint')}</p>
          <div className="radios">
            {offered.map((listing) => <Box key={listingKey(listing.choice)} listing={listing} locale={locale} />)}
          </div>
        </fieldset>
      )}
      {listings.length > 0 && <p className="small muted mt-4">{t('eoi.page.more')} {t('eoi.about.add', { limit: listingLimit })}</p>}
    </>
  )
}

const Box = ({ listing, locale, checked = false }: { listing: Listing; locale: Locale; checked?: boolean }) => (
  <label className="rad">
    <input type="checkbox" {...listingField(listing.choice)} defaultChecked={checked} />
    <span>
      <ListingName listing={listing} locale={locale} />
      <small>
        <ListingState listing={listing} locale={locale} />
      </small>
    </span>
  </label>
)

/** At which place a listing stands: works without script, and saves with the page. */
const Place = ({ listing, index, count, locale }: { listing: Listing; index: number; count: number; locale: Locale }) => {
  const t = translator(locale)
  return (
    <select className="sel" name={placeField} defaultValue={`${index + 1} ${listingKey(listing.choice)}`} aria-label={t('eoi.page.place', { name: listingText(listing, locale) })}>
      {Array.from({ length: count }, (_, place) => (
        <option key={place} value={`${place + 1} ${listingKey(listing.choice)}`}>{t('eoi.page.placeNumber', { place: place + 1, count })}</option>
      ))}
    </select>
  )
}
