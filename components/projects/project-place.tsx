import { LocalizedText } from '@/components/public/localized-text'
import { NumberedMap } from '@/components/map/numbered-map'
import { type Locale, type Localized, textIn } from '@/lib/locales'
import type { Outline } from '@/lib/map/outline'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { Named } from '@/lib/projects/record'

type Located = { latitude: number | null; longitude: number | null }
type Site = Named & Located & { locationNote: Localized | null }
type District = Named & Located & { seat: Localized }

const located = <T extends Located>(place: T): place is T & { latitude: number; longitude: number } => place.latitude !== null && place.longitude !== null

/** Where a project stands: the map and the same places as a list. Its site when it has one, else its districts. */
export function ProjectPlace({ site, districts, location, outline, locale }: { site: Site | null; districts: District[]; location: Localized | null; outline?: Outline; locale: Locale }) {
  const t = translator(locale)
  if (!site && districts.length === 0) {
    return (
      <>
        {location && (
          <p className="prose mb-4">
            <LocalizedText text={location} locale={locale} />
          </p>
        )}
        <p className="prose muted">
          {t('projects.page.noPlace')} <a href={paths.sites(locale)}>{t('projects.page.allSites')}</a>
        </p>
      </>
    )
  }
  const places = site ? [site] : districts
  const name = (place: Named) => textIn(place.name, locale)?.text ?? place.id
  const marked = places.filter(located)
  const towns = districts.filter(located).map(({ seat, latitude, longitude }) => ({ name: textIn(seat, locale)?.text ?? '', latitude, longitude }))
  return (
    <div className="site-g">
      {marked.length > 0 && (
        <NumberedMap
          locale={locale}
          label={t('projects.page.mapOf', { place: marked.map(name).join(', ') })}
          towns={towns}
          outline={outline}
          markers={marked.map((place) => ({ name: name(place), latitude: place.latitude, longitude: place.longitude, href: site ? paths.site(locale, place.id) : undefined }))}
        />
      )}
      <div>
        <ol className="pick">
          {places.map((place, index) => (
            <li key={place.id}>
              <b>
                {marked.length > 0 && <span className="n">{index + 1}</span>}
                {site ? <a href={paths.site(locale, place.id)}>{name(place)}</a> : <a href={paths.projects(locale, { district: place.id })}>{name(place)}</a>}
              </b>
              {site?.locationNote && (
                <span className="small muted">
                  <LocalizedText text={site.locationNote} locale={locale} />
                </span>
              )}
            </li>
          ))}
        </ol>
        {location && (
          <p className="mt-4">
            <LocalizedText text={location} locale={locale} />
          </p>
        )}
        {!site && marked.length > 0 && <p className="small muted mt-2">{t('projects.page.seatShown')}</p>}
      </div>
    </div>
  )
}
