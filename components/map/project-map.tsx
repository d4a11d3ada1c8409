import { LocalizedText } from '@/components/public/localized-text'
import { RegionMap, type Town } from '@/components/public/region-map'
import { type Locale, type Localized, textIn } from '@/lib/locales'
import type { Cluster } from '@/lib/map/clusters'
import type { Outline } from '@/lib/map/outline'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { Filters } from '@/lib/projects/filters'
import { clusterRadius, type Point } from '@/lib/region-map'
import { MapLegend } from './map-legend'
import { Marker } from './marker'
import { type MappedPlace, PlaceGroup } from './place-group'
import { SiteLines } from './site-lines'

type Shown = {
  groups: Cluster<MappedPlace>[]
  sites: Cluster<MappedPlace>[]
  placed: number
  unplaced: { count: number; rows: { slug: string; name: Localized }[] }
}

/** The projects that the filters leave, on the map and, in the same order, as a list beside it. */
export function ProjectMap({ map, filters, towns, outline, locale }: { map: Shown; filters: Filters; towns: readonly Town[]; outline?: Outline; locale: Locale }) {
  const t = translator(locale)
  const names = ({ places }: Cluster<{ name: Localized }>) => places.map(({ name }) => textIn(name, locale)?.text).join(locale === 'zh' ? '、' : ', ')
  const groupName = (group: Cluster<MappedPlace>) => t('map.marker', { place: names({ ...group, places: group.places.filter(({ weight }) => weight > 0) }), count: group.weight })
  const markers: Point[] = [...map.groups, ...map.sites]
  return (
    <div className="mp2">
      <RegionMap
        locale={locale}
        label={t('map.label', { places: markers.length })}
        towns={towns}
        markers={markers}
        radius={clusterRadius}
        outline={outline}
        legend={<MapLegend locale={locale} projects />}
      >
        {map.groups.map((group, index) => (
          <Marker key={index} at={group} kind="projects" count={group.weight} name={groupName(group)} href={`#place-${index + 1}`} />
        ))}
        {map.sites.map((site, index) => (
          <Marker key={index} at={site} kind="sites" count={site.places.length} name={t('map.sitesMarker', { count: site.places.length, names: names(site) })} href={`#site-${site.places[0]!.id}`} />
        ))}
      </RegionMap>
      <div className="pl">
        <p className="muted">{t('map.placed', { placed: map.placed, total: map.placed + map.unplaced.count })}</p>
        {map.groups.map((group, index) => (
          <PlaceGroup key={index} id={`place-${index + 1}`} name={groupName(group)} group={group} filters={filters} locale={locale} />
        ))}
        {map.sites.length > 0 && <SiteLines clusters={map.sites} locale={locale} />}
        {map.unplaced.count > 0 && (
          <details className="fold">
            <summary>{t('map.off', { count: map.unplaced.count })}</summary>
            <p className="small muted">{t('map.offText')}</p>
            <ul>
              {map.unplaced.rows.map(({ slug, name }) => (
                <li key={slug} className="pi">
                  <a href={paths.project(locale, slug)}>
                    <LocalizedText text={name} locale={locale} />
                  </a>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </div>
  )
}
