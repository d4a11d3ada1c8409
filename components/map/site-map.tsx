import { LocalizedText } from '@/components/public/localized-text'
import { RegionMap, type Town } from '@/components/public/region-map'
import { type Locale, type Localized, textIn } from '@/lib/locales'
import { clusterPlaces } from '@/lib/map/clusters'
import type { Outline } from '@/lib/map/outline'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { clusterRadius, onMap } from '@/lib/region-map'
import { MapLegend } from './map-legend'
import { Marker } from './marker'

type Site = { id: string; title: Localized; latitude: number | null; longitude: number | null; projects: number; sample: boolean }

/** Sites on the map and, marker by marker, as a list beside it; those whose place is unknown are named below. */
export function SiteMap({ sites, towns, outline, locale }: { sites: readonly Site[]; towns: readonly Town[]; outline?: Outline; locale: Locale }) {
  const t = translator(locale)
  const comma = locale === 'zh' ? '、' : ', '
  const name = ({ title, id }: Site) => textIn(title, locale)?.text ?? id
  const placed = sites.flatMap((site) => (site.latitude === null || site.longitude === null ? [] : [{ ...site, ...onMap(site.latitude, site.longitude), weight: 1 }]))
  const clusters = clusterPlaces(placed, clusterRadius)
  const missing = sites.filter(({ latitude, longitude }) => latitude === null || longitude === null)
  return (
    <div className="mp2">
      <RegionMap locale={locale} label={t('map.sites.label', { places: clusters.length })} towns={towns} markers={clusters} radius={clusterRadius} outline={outline} legend={<MapLegend locale={locale} />}>
        {clusters.map((cluster, index) => (
          <Marker
            key={index}
            at={cluster}
            kind="sites"
            count={cluster.weight}
            name={t('map.sitesMarker', { count: cluster.weight, names: cluster.places.map(name).join(comma) })}
            href={cluster.places.length > 1 ? `#sites-${index + 1}` : paths.site(locale, cluster.places[0]!.id)}
          />
        ))}
      </RegionMap>
      <div className="pl">
        {clusters.map(({ places }, index) => (
          <ul key={index} className="gp" id={`sites-${index + 1}`}>
            {places.map((site) => (
              <li key={site.id} className="pi">
                <a href={paths.site(locale, site.id)}>
                  <LocalizedText text={site.title} locale={locale} />
                </a>
                {(site.projects > 0 || site.sample) && (
                  <p className="small muted">
                    {site.projects > 0 && t('home.map.projects', { count: site.projects })}
                    {site.sample && <span className="tag smp">{t('common.sample')}</span>}
                  </p>
                )}
              </li>
            ))}
          </ul>
        ))}
        <p className="small muted mt-3">{t('map.sites.approx')}</p>
        {missing.length > 0 && <p className="small muted mt-2">{t('map.sites.off', { names: missing.map(name).join(comma) })}</p>}
      </div>
    </div>
  )
}
