import { LocalizedText } from '@/components/public/localized-text'
import type { ListingChoice } from '@/lib/eoi/listings'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { Stage } from '@/lib/projects/stages'
import type { SiteType } from '@/lib/sites/types'

export type Listing = { choice: ListingChoice; name: Localized; sectorId: string | null; stage: Stage | null; siteType: SiteType | null }

/** A listing's name, with the plot where one is meant. */
export const ListingName = ({ listing, locale }: { listing: Listing; locale: Locale }) => (
  <>
    <LocalizedText text={listing.name} locale={locale} />
    {listing.choice.plot && <>, {translator(locale)('eoi.about.plot', { code: listing.choice.plot })}</>}
  </>
)

export const listingPath = (locale: Locale, { project, site }: ListingChoice): string => (project ? paths.project(locale, project) : paths.site(locale, site ?? ''))

/** What an inquiry asks about, as a list of links. */
export const ListingLinks = ({ listings, locale }: { listings: readonly Listing[]; locale: Locale }) => {
  const t = translator(locale)
  return (
    <ul className="asked">
      {listings.map((listing) => (
        <li key={JSON.stringify(listing.choice)}>
          <a href={listingPath(locale, listing.choice)}>
            <ListingName listing={listing} locale={locale} />
          </a>
          <span className="small muted">{listing.stage ? t(`terms.stage.${listing.stage}`) : listing.siteType && t(`terms.siteType.${listing.siteType}`)}</span>
        </li>
      ))}
    </ul>
  )
}
