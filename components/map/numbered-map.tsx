import { RegionMap, type Town } from '@/components/public/region-map'
import type { Locale } from '@/lib/locales'
import type { Outline } from '@/lib/map/outline'
import { markerRadius, markerReach, onMap, placeMarkers } from '@/lib/region-map'

type Marker = { latitude: number; longitude: number; href?: string; name: string }

/** The region with markers numbered as in the list that must stand beside it. */
export function NumberedMap({ locale, label, towns, markers, outline }: { locale: Locale; label: string; towns: readonly Town[]; markers: readonly Marker[]; outline?: Outline }) {
  const places = placeMarkers(markers.map(({ latitude, longitude }) => onMap(latitude, longitude)))
  return (
    <RegionMap locale={locale} label={label} towns={towns} markers={places} outline={outline}>
      {places.map(({ x, y }, index) => {
        const { href, name } = markers[index]!
        const marker = (
          <>
            <title>{`${index + 1}. ${name}`}</title>
            {href && <circle className="hit" cx={x} cy={y} r={markerReach} />}
            <circle cx={x} cy={y} r={markerRadius} />
            <text x={x} y={y + 5.5} textAnchor="middle">{index + 1}</text>
          </>
        )
        return href ? <a key={index} className="mk" href={href}>{marker}</a> : <g key={index} className="mk">{marker}</g>
      })}
    </RegionMap>
  )
}
