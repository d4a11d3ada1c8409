import { LocalizedText } from '@/components/public/localized-text'
import { type ListingChoice, listingKey } from '@/lib/eoi/listings'
import { type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { PlotKind, PlotStatus } from '@/lib/plots/kinds'
import type { Stage } from '@/lib/projects/stages'
import type { SiteType } from '@/lib/sites/types'

export type Listing = { choice: ListingChoice; name: Localized; sectorId: string | null; stage: Stage | null; siteType: SiteType | null; plot: { kind: PlotKind; status: PlotStatus } | null; sample: boolean }

/** A listing's name, with the plot where one is meant. */
export const ListingName = ({ listing, locale }: { listing: Listing; locale: Locale }) => (
  <>
    <LocalizedText text={listing.name} locale={locale} />
    {listing.choice.plot && <>, {translator(locale)('eoi.about.plot', { code: listing.choice.plot })}</>}
  </>
)

/** The same for names that are read out, and for titles. */
export const listingText = ({ name, choice }: Pick<Listing, 'name' | 'choice'>, locale: Locale): string =>
  [textIn(name, locale)?.text ?? listingKey(choice), choice.plot && translator(locale)('eoi.about.plot', { code: choice.plot })].filter(Boolean).join(', ')

/** The page of a listing; that of the site for a plot which its register does not have. */
export const listingPath = (locale: Locale, { choice: { project, site = '', plot }, plot: known }: Pick<Listing, 'choice' | 'plot'>): string =>
  project ? paths.project(locale, project) : plot && known ? paths.plot(locale, site, plot) : paths.site(locale, site)

/** How far a project is, how a plot can be had, what kind of site it is; and whether it is made up. */
export function ListingState({ listing: { stage, siteType, plot, sample }, locale }: { listing: Listing; locale: Locale }) {
  const t = translator(locale)
  return (
    <>
      {stage ? t(`terms.stage.${stage}`) : plot ? t(`plots.status.${plot.status}`) : siteType && t(`terms.siteType.${siteType}`)}
      {sample && <> <span className="tag smp">{t('common.sample')}</span></>}
    </>
  )
}

/** What an inquiry asks about, as a list of links. */
export const ListingLinks = ({ listings, locale }: { listings: readonly Listing[]; locale: Locale }) => (
  <ul className="asked">
    {listings.map((listing) => (
      <li key={listingKey(listing.choice)}>
        <a href={listingPath(locale, listing)}>
          <ListingName listing={listing} locale={locale} />
        </a>
        <span className="small muted">
          <ListingState listing={listing} locale={locale} />
        </span>
      </li>
    ))}
  </ul>
)
