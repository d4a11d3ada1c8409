import type { Tx } from '../client'
import { plots, plotUtilities, sources } from '../schema'
import type { Localized } from '@/lib/locales'
import type { BuildClass, PlotStatus, Polygon, UtilityKind, UtilityState } from '@/lib/plots/kinds'
import { turkistanDay } from '@/lib/dates'
import { monthAfter } from '@/lib/plots/months'

/** Cited by every sample plot, so that a reader who follows the source learns that it is made up. */
const source = { id: 'sample-plot-register', title: 'Plot register of the sample world: made up, for trying the portal out', publisher: 'Sample world', language: 'en', kind: 'reference' } as const

const manager: Localized = { kk: 'Басқарушы компания (үлгі)', ru: 'Управляющая компания (образец)', en: 'Management company (sample)', zh: '管理公司（样例）' }
const food: Localized = { kk: 'Тамақ және жеңіл өнеркәсіп', ru: 'Пищевая и лёгкая промышленность', en: 'Food and light industry', zh: '食品与轻工业' }
const materials: Localized = { kk: 'Құрылыс материалдары өндірісі, қойма', ru: 'Производство стройматериалов, склады', en: 'Building materials, storage', zh: '建材生产、仓储' }
const storage: Localized = { kk: 'Логистика және қойма', ru: 'Логистика и склады', en: 'Logistics and storage', zh: '物流与仓储' }
const light: Localized = { kk: 'Құрастыру және жеңіл өндіріс, қауіптілігі төмен', ru: 'Сборка и лёгкое производство, без опасных веществ', en: 'Assembly and light production, nothing hazardous', zh: '组装与轻型生产，不涉及危险品' }

/** Capacity, promised, metres to the connection, state; months ahead when it is to work, if that was said. */
type Network = readonly [capacity: number | null, promised: number, distanceM: number | null, state: UtilityState, monthsAhead?: number]
type Place = { east: number; north: number; width: number; depth: number }
type Sample = {
  code: string
  status?: PlotStatus
  use: Localized
  buildClass: BuildClass
  /** Metres from the site's point; the area follows from it. */
  place?: Place
  divisible?: { from: number }
  kv?: number
  networks: Partial<Record<UtilityKind, Network>>
} & Partial<Pick<typeof plots.$inferInsert, 'tenure' | 'price' | 'priceUnit' | 'floorM2' | 'clearHeightM' | 'floorLoad' | 'craneT' | 'docks' | 'condition' | 'name'>>

const turan: Sample[] = [
  { code: 'A-01', use: food, buildClass: 'serviced-plot', tenure: 'lease', place: { east: 0, north: 260, width: 200, depth: 210 }, kv: 10, networks: { power: [3, 0.5, 80, 'built'], gas: [900, 0, 120, 'built'], water_drinking: [120, 20, 60, 'built'], sewer: [120, 20, 70, 'built'], fibre: [1000, 0, 40, 'built'], road: [null, 0, 0, 'built'], rail: [null, 0, 1400, 'planned'] } },
  { code: 'A-02', use: food, buildClass: 'serviced-plot', tenure: 'lease', place: { east: 230, north: 260, width: 240, depth: 210 }, kv: 10, networks: { power: [6, 1, 120, 'built'], gas: [1200, 0, 640, 'building', 5], water_technical: [300, 60, 80, 'built'], sewer: [240, 0, 310, 'building', 3], fibre: [1000, 0, 60, 'built'], road: [null, 0, 0, 'building', 2], rail: [null, 0, 1600, 'planned'] } },
  { code: 'A-03', use: food, buildClass: 'serviced-plot', status: 'contracted', tenure: 'lease', place: { east: 500, north: 260, width: 180, depth: 210 }, kv: 10, networks: { power: [2, 2, 90, 'built'], gas: [600, 600, 200, 'built'], water_drinking: [80, 80, 60, 'built'], road: [null, 0, 0, 'built'] } },
  { code: 'A-04', use: food, buildClass: 'serviced-plot', status: 'built', tenure: 'lease', place: { east: 710, north: 260, width: 210, depth: 210 }, kv: 10, networks: { power: [4, 4, 50, 'built'], water_drinking: [200, 160, 50, 'built'], road: [null, 0, 0, 'built'] } },
  { code: 'B-01', use: materials, buildClass: 'serviced-plot', tenure: 'lease', price: '120000', priceUnit: 'ha-year', divisible: { from: 2 }, place: { east: 0, north: 0, width: 350, depth: 230 }, kv: 35, networks: { power: [10, 2.5, 400, 'built'], gas: [2500, 500, 350, 'built'], water_technical: [600, 100, 250, 'built'], sewer: [400, 0, 300, 'built'], fibre: [1000, 0, 300, 'built'], road: [null, 0, 0, 'built'], rail: [null, 0, 300, 'built'] } },
  { code: 'B-02', use: materials, buildClass: 'raw-land', tenure: 'lease', divisible: { from: 3 }, place: { east: 380, north: 0, width: 400, depth: 230 }, kv: 35, networks: { power: [12, 0, 1200, 'planned', 14], gas: [3000, 0, 1100, 'planned', 10], water_technical: [500, 0, 900, 'building', 8], road: [null, 0, 450, 'building', 6], rail: [null, 0, 700, 'planned', 18] } },
  { code: 'B-03', use: materials, buildClass: 'raw-land', status: 'under_application', tenure: 'lease', place: { east: 810, north: 0, width: 300, depth: 230 }, kv: 10, networks: { power: [null, 0, 1500, 'planned'], road: [null, 0, 600, 'planned'] } },
  { code: 'C-01', use: storage, buildClass: 'serviced-plot', status: 'withdrawn', place: { east: 0, north: -200, width: 300, depth: 170 }, networks: { power: [1, 0, 200, 'built'], road: [null, 0, 0, 'built'] } },
  { code: 'H-1', use: light, buildClass: 'running-hall', tenure: 'lease', price: '1100', priceUnit: 'm2-month', place: { east: 330, north: -200, width: 120, depth: 90 }, floorM2: 6400, clearHeightM: 8.5, floorLoad: 5, craneT: 10, docks: 4, condition: 'ready', kv: 0.4, networks: { power: [1.5, 0.2, 0, 'built'], gas: [300, 0, 0, 'built'], water_drinking: [60, 0, 0, 'built'], sewer: [60, 0, 0, 'built'], heat: [0.8, 0, 0, 'built'], fibre: [1000, 0, 0, 'built'], road: [null, 0, 0, 'built'] } },
]

const park: Sample[] = [
  { code: 'H-1', use: light, buildClass: 'running-hall', tenure: 'sublease', price: '950', priceUnit: 'm2-month', place: { east: 0, north: 0, width: 90, depth: 60 }, floorM2: 3000, clearHeightM: 6, floorLoad: 3, craneT: 0, docks: 2, condition: 'ready', kv: 0.4, networks: { power: [0.8, 0.3, 0, 'built'], water_drinking: [25, 5, 0, 'built'], sewer: [25, 5, 0, 'built'], fibre: [500, 0, 0, 'built'], road: [null, 0, 0, 'built'] } },
  { code: 'H-2', use: light, buildClass: 'shell', tenure: 'lease', place: { east: 120, north: 0, width: 110, depth: 70 }, floorM2: 4200, clearHeightM: 7.2, floorLoad: 4, craneT: 5, docks: 3, condition: 'shell', kv: 0.4, networks: { power: [1.2, 0, 0, 'built'], gas: [200, 0, 40, 'building', 2], water_drinking: [40, 0, 0, 'built'], sewer: [40, 0, 0, 'built'], road: [null, 0, 0, 'built'] } },
  { code: 'H-3', use: light, buildClass: 'shell', status: 'contracted', tenure: 'lease', place: { east: 260, north: 0, width: 90, depth: 70 }, floorM2: 2500, clearHeightM: 6, condition: 'repair', networks: { power: [0.6, 0.6, 0, 'built'], road: [null, 0, 0, 'built'] } },
]

const zone: Sample[] = [
  { code: 'T-01', use: materials, buildClass: 'serviced-plot', tenure: 'sale', price: '38000000', priceUnit: 'ha', place: { east: 0, north: 0, width: 160, depth: 150 }, kv: 10, networks: { power: [2, 0, 150, 'built'], water_technical: [90, 0, 200, 'built'], sewer: [60, 0, 200, 'building', 4], road: [null, 0, 0, 'built'] } },
  { code: 'T-02', use: storage, buildClass: 'serviced-plot', tenure: 'lease', place: { east: 190, north: 0, width: 260, depth: 190 }, kv: 10, networks: { power: [1, 0, 300, 'building', 7], water_drinking: [30, 0, 250, 'building', 7], road: [null, 0, 50, 'built'], rail: [null, 0, 150, 'building', 9] } },
  { code: 'T-03', use: storage, buildClass: 'raw-land', networks: {} },
]

/** Where the plans lie: near the point that the sources give for the site, since no boundary is published. */
const sites = [
  { siteId: 'sez-turan', latitude: 43.31, longitude: 68.3, rows: turan },
  { siteId: 'small-industrial-park-sauran', latitude: 43.35, longitude: 68.2, rows: park },
  { siteId: 'turkistan-iz', latitude: 43.285, longitude: 68.24, rows: zone },
] as const

/** Stores the sample plots and halls, all marked as sample, with dates counted from `now`. */
export async function loadSamplePlots(tx: Tx, now: Date): Promise<void> {
  const today = turkistanDay(now)
  await tx.insert(sources).values({ ...source, date: today })
  for (const { siteId, latitude, longitude, rows } of sites) {
    for (const [position, { code, networks, place, divisible, kv, use, status = 'free', ...row }] of rows.entries()) {
      const id = `${siteId}/${code}`
      await tx.insert(plots).values({
        ...row, id, siteId, code, status, position, kind: row.floorM2 ? 'hall' : 'plot', permittedUse: use, statusAsOf: dayBefore(now, 10 + position), areaHa: place ? (place.width * place.depth) / 10_000 : null,
        shape: place ? outline(place, latitude, longitude) : null, divisible: row.floorM2 ? null : Boolean(divisible), smallestPartHa: divisible?.from ?? null,
        ...(row.price && { priceCurrency: 'KZT' as const, priceAsOf: dayBefore(now, 20) }), sourceId: source.id, sample: true,
      })
      const values = Object.entries(networks).map(([kind, [capacity, promised, distanceM, state, monthsAhead]], index) => ({
        plotId: id, kind: kind as UtilityKind, capacity, promised, distanceM, state, voltageKv: kind === 'power' ? (kv ?? null) : null, readyOn: monthsAhead === undefined ? null : monthAfter(today, monthsAhead),
        confirmedOn: dayBefore(now, 8 + index * 3), confirmedBy: manager, sourceId: source.id,
      }))
      if (values.length > 0) await tx.insert(plotUtilities).values(values)
    }
  }
}

const dayBefore = (now: Date, days: number): string => turkistanDay(new Date(now.getTime() - days * 86_400_000))

/** A rectangle turned by twelve degrees, as land along a road is, in degrees from a point. */
function outline({ east, north, width, depth }: Place, latitude: number, longitude: number): Polygon {
  const turn = (12 * Math.PI) / 180
  const corner = (x: number, y: number): [number, number] => {
    const [metresEast, metresNorth] = [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)]
    const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
    return [round(longitude + metresEast / (111_320 * Math.cos((latitude * Math.PI) / 180))), round(latitude + metresNorth / 111_320)]
  }
  const ring = [corner(east, north), corner(east + width, north), corner(east + width, north + depth), corner(east, north + depth)]
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] }
}
