import { turkistanZone } from './dates'

/**
 * Time zones in which investors are, by the last part of their name in the IANA list; `messages/<locale>/zones.json` names the cities. One zone
 * stands for all places with the same time.
 */
export const zones = {
  Almaty: turkistanZone, Shanghai: 'Asia/Shanghai', Hong_Kong: 'Asia/Hong_Kong', Tashkent: 'Asia/Tashkent', Bishkek: 'Asia/Bishkek', Baku: 'Asia/Baku', Tbilisi: 'Asia/Tbilisi', Moscow: 'Europe/Moscow',
  Istanbul: 'Europe/Istanbul', Dubai: 'Asia/Dubai', Riyadh: 'Asia/Riyadh', Tehran: 'Asia/Tehran', Jerusalem: 'Asia/Jerusalem', Cairo: 'Africa/Cairo', Karachi: 'Asia/Karachi', Kolkata: 'Asia/Kolkata',
  Bangkok: 'Asia/Bangkok', Singapore: 'Asia/Singapore', Seoul: 'Asia/Seoul', Tokyo: 'Asia/Tokyo', Sydney: 'Australia/Sydney', Helsinki: 'Europe/Helsinki', Berlin: 'Europe/Berlin', London: 'Europe/London',
  Sao_Paulo: 'America/Sao_Paulo', New_York: 'America/New_York', Chicago: 'America/Chicago', Los_Angeles: 'America/Los_Angeles',
} as const
export type ZoneName = keyof typeof zones
export const zoneNames = Object.keys(zones) as [ZoneName, ...ZoneName[]]
export const isZone = (value: unknown): value is ZoneName => typeof value === 'string' && Object.hasOwn(zones, value)

const byCountry: Partial<Record<string, ZoneName>> = {
  KZ: 'Almaty', CN: 'Shanghai', HK: 'Hong_Kong', MO: 'Hong_Kong', TW: 'Hong_Kong', UZ: 'Tashkent', TJ: 'Tashkent', TM: 'Tashkent', KG: 'Bishkek', AZ: 'Baku', GE: 'Tbilisi', AM: 'Tbilisi', BY: 'Moscow', TR: 'Istanbul',
  AE: 'Dubai', OM: 'Dubai', SA: 'Riyadh', QA: 'Riyadh', KW: 'Riyadh', BH: 'Riyadh', IQ: 'Riyadh', IR: 'Tehran', IL: 'Jerusalem', EG: 'Cairo', PK: 'Karachi', IN: 'Kolkata', LK: 'Kolkata', TH: 'Bangkok', VN: 'Bangkok',
  SG: 'Singapore', MY: 'Singapore', PH: 'Singapore', KR: 'Seoul', JP: 'Tokyo', FI: 'Helsinki', EE: 'Helsinki', LV: 'Helsinki', LT: 'Helsinki', UA: 'Helsinki', RO: 'Helsinki', BG: 'Helsinki', GR: 'Helsinki',
  DE: 'Berlin', FR: 'Berlin', IT: 'Berlin', ES: 'Berlin', NL: 'Berlin', BE: 'Berlin', AT: 'Berlin', CH: 'Berlin', PL: 'Berlin', CZ: 'Berlin', HU: 'Berlin', SE: 'Berlin', DK: 'Berlin', NO: 'Berlin', GB: 'London', IE: 'London', PT: 'London',
}

/** The zone of a country (ISO 3166-1) that has one; undefined for those with several and for unknown ones. */
export const zoneOfCountry = (country: string | undefined): ZoneName | undefined => byCountry[country ?? '']

const formats = new Map<ZoneName, Intl.DateTimeFormat>()

/** Minutes that clocks in the zone are ahead of UTC at this instant, summer time included. */
export function minutesAhead(zone: ZoneName, at: Date): number {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zones[zone], hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })
  formats.set(zone, format)
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  // The clock shows whole minutes, so the instant is cut to its minute too.
  return Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute) / 60_000 - Math.floor(at.getTime() / 60_000)
}

/** "UTC+5", "UTC+5:30", "UTC−4": how far clocks in the zone are from UTC at this instant. */
export function utcOffset(zone: ZoneName, at: Date): string {
  const minutes = minutesAhead(zone, at)
  const rest = Math.abs(minutes) % 60
  return minutes === 0 ? 'UTC' : `UTC${minutes < 0 ? '\u2212' : '+'}${Math.floor(Math.abs(minutes) / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`
}

/** A time of day (HH:MM) of one zone on the clocks of another; `day` is 1 when it is already tomorrow there, -1 when still yesterday. */
export function timeThere(time: string, from: ZoneName, to: ZoneName, at: Date): { time: string; day: -1 | 0 | 1 } {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const there = hours * 60 + minutes + minutesAhead(to, at) - minutesAhead(from, at)
  const inDay = ((there % 1440) + 1440) % 1440
  return { time: `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`, day: there < 0 ? -1 : there >= 1440 ? 1 : 0 }
}
