import { countryName } from '@/lib/countries'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { mapSize, onMap, placeLabels, placeMarkers } from '@/lib/region-map'

type Place = { latitude: number; longitude: number }

/** The large city inside the region that is a unit of its own, so no district of the data. */
const shymkent = { latitude: 42.32, longitude: 69.6 }

/**
 * Schematic map of the region: hand-drawn outline, road, railway and river; `towns` with their names, most important
 * first; `markers` numbered as in the list that must stand beside it. `label` says what it shows.
 */
export function RegionMap({ locale, label, towns, markers }: { locale: Locale; label: string; towns: (Place & { name: string })[]; markers: (Place & { href?: string; name: string })[] }) {
  const t = translator(locale)
  const numbers = placeMarkers(markers.map(({ latitude, longitude }) => onMap(latitude, longitude)))
  const points = [...towns.slice(0, 1), { name: t('home.map.shymkent'), ...shymkent }, ...towns.slice(1)].map(({ name, latitude, longitude }) => ({ text: name, ...onMap(latitude, longitude) }))
  return (
    <div>
      <svg className="map rmap" viewBox={`0 0 ${mapSize.width} ${mapSize.height}`} role="group" aria-label={label}>
        {['rim', 'river', 'rail', 'road'].map((layer) => (
          <use key={layer} className={layer} href={`/art/region.svg#${layer}`} />
        ))}
        {points.map(({ x, y }, index) => (
          <rect key={index} className="town" x={x - 3.5} y={y - 3.5} width="7" height="7" />
        ))}
        {placeLabels(points, numbers).map(({ text, x, y, anchor }) => (
          <text key={text} x={x} y={y} textAnchor={anchor}>{text}</text>
        ))}
        <text className="far" x="180" y="600" textAnchor="middle">{countryName('UZ', locale)}</text>
        <text className="far" x="628" y="512" textAnchor="middle">{countryName('KG', locale)}</text>
        <text className="far" x="139" y="128" textAnchor="middle">{t('home.map.kyzylorda')}</text>
        {numbers.map(({ x, y }, index) => {
          const { href, name } = markers[index]!
          const marker = (
            <>
              <title>{`${index + 1}. ${name}`}</title>
              <circle cx={x} cy={y} r="15" />
              <text x={x} y={y + 5.5} textAnchor="middle">{index + 1}</text>
            </>
          )
          return href ? <a key={index} className="mk" href={href}>{marker}</a> : <g key={index} className="mk">{marker}</g>
        })}
      </svg>
      <ul className="leg">
        {(['road', 'rail', 'river'] as const).map((layer) => (
          <li key={layer}>
            <i className={layer} />
            {t(`home.map.${layer}`)}
          </li>
        ))}
        <li>{t('home.map.schematic')}</li>
      </ul>
    </div>
  )
}
