import type { ReactNode } from 'react'
import { countryName } from '@/lib/countries'
import type { Locale } from '@/lib/locales'
import type { Outline } from '@/lib/map/outline'
import { translator } from '@/lib/messages'
import { mapView, onMap, type Point, placeLabels } from '@/lib/region-map'

export type Town = { name: string; latitude: number; longitude: number }

/** The large city inside the region that is a unit of its own, so no district of the data. */
const shymkent = { latitude: 42.32, longitude: 69.6 }

type Props = {
  locale: Locale
  /** What the map shows, and where the same stands as a list. */
  label: string
  /** Towns with their names, most important first: a name that finds no room is left out. */
  towns: readonly Town[]
  /** Where `children` draw markers, and how far each reaches: names keep clear of them. */
  markers: readonly Point[]
  radius?: number
  /** Official boundaries in place of the outline drawn by hand. */
  outline?: Outline
  children?: ReactNode
  legend?: ReactNode
}

/** The region with road, railway, river and towns, and whatever markers are drawn into it. Links in it work without script. */
export function RegionMap({ locale, label, towns, markers, radius, outline, children, legend }: Props) {
  const t = translator(locale)
  const points = [...towns.slice(0, 1), { name: t('map.shymkent'), ...shymkent }, ...towns.slice(1)].map(({ name, latitude, longitude }) => ({ text: name, ...onMap(latitude, longitude) }))
  const layer = (name: string) => <use key={name} className={name} href={`/art/region.svg#${name}`} />
  return (
    <div>
      <svg className="map rmap" viewBox={`${mapView.x} ${mapView.y} ${mapView.width} ${mapView.height}`} role="group" aria-label={label}>
        {outline ? <path className="rim" fillRule="evenodd" d={outline.rim} /> : layer('rim')}
        {outline?.borders && <path className="bo" d={outline.borders} />}
        {['river', 'rail', 'road'].map(layer)}
        {points.map(({ x, y }, index) => (
          <rect key={index} className="town" x={x - 3.5} y={y - 3.5} width="7" height="7" />
        ))}
        {placeLabels(points, markers, radius).map(({ text, x, y, anchor }) => (
          <text key={text} x={x} y={y} textAnchor={anchor}>{text}</text>
        ))}
        <text className="far" x="180" y="600" textAnchor="middle">{countryName('UZ', locale)}</text>
        <text className="far" x="636" y="520" textAnchor="end">{countryName('KG', locale)}</text>
        <text className="far" x="48" y="128">{t('map.kyzylorda')}</text>
        {children}
      </svg>
      <ul className="leg">
        {legend}
        {(['road', 'rail', 'river'] as const).map((name) => (
          <li key={name}>
            <i className={name} />
            {t(`map.${name}`)}
          </li>
        ))}
        <li>{outline ? t('map.boundaries', { attribution: outline.attribution }) : t('map.schematic')}</li>
      </ul>
    </div>
  )
}
