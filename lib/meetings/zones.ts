import { countryName } from '@/lib/countries'
import { formatDate, turkistanZone } from '@/lib/dates'
import { languageTag, type Locale } from '@/lib/locales'

/** Time zones to choose from, by country (ISO 3166-1); of large countries those where most companies sit. */
const zones: readonly (readonly [country: string, zone: string])[] = [
  ['KZ', turkistanZone], ['CN', 'Asia/Shanghai'], ['HK', 'Asia/Hong_Kong'], ['TW', 'Asia/Taipei'], ['MO', 'Asia/Macau'], ['JP', 'Asia/Tokyo'], ['KR', 'Asia/Seoul'], ['MN', 'Asia/Ulaanbaatar'], ['SG', 'Asia/Singapore'], ['MY', 'Asia/Kuala_Lumpur'],
  ['TH', 'Asia/Bangkok'], ['VN', 'Asia/Ho_Chi_Minh'], ['ID', 'Asia/Jakarta'], ['PH', 'Asia/Manila'], ['IN', 'Asia/Kolkata'], ['PK', 'Asia/Karachi'], ['AF', 'Asia/Kabul'], ['UZ', 'Asia/Tashkent'], ['KG', 'Asia/Bishkek'],
  ['TJ', 'Asia/Dushanbe'], ['TM', 'Asia/Ashgabat'], ['IR', 'Asia/Tehran'], ['AE', 'Asia/Dubai'], ['SA', 'Asia/Riyadh'], ['QA', 'Asia/Qatar'], ['KW', 'Asia/Kuwait'], ['OM', 'Asia/Muscat'], ['IL', 'Asia/Jerusalem'], ['AZ', 'Asia/Baku'],
  ['GE', 'Asia/Tbilisi'], ['AM', 'Asia/Yerevan'], ['TR', 'Europe/Istanbul'], ['RU', 'Europe/Moscow'], ['RU', 'Asia/Yekaterinburg'], ['RU', 'Asia/Novosibirsk'], ['BY', 'Europe/Minsk'], ['UA', 'Europe/Kyiv'], ['FI', 'Europe/Helsinki'], ['GR', 'Europe/Athens'], ['RO', 'Europe/Bucharest'],
  ['BG', 'Europe/Sofia'], ['PL', 'Europe/Warsaw'], ['CZ', 'Europe/Prague'], ['HU', 'Europe/Budapest'], ['AT', 'Europe/Vienna'], ['DE', 'Europe/Berlin'], ['CH', 'Europe/Zurich'], ['IT', 'Europe/Rome'], ['FR', 'Europe/Paris'], ['BE', 'Europe/Brussels'],
  ['NL', 'Europe/Amsterdam'], ['ES', 'Europe/Madrid'], ['SE', 'Europe/Stockholm'], ['DK', 'Europe/Copenhagen'], ['NO', 'Europe/Oslo'], ['GB', 'Europe/London'], ['IE', 'Europe/Dublin'], ['PT', 'Europe/Lisbon'], ['EG', 'Africa/Cairo'], ['ZA', 'Africa/Johannesburg'],
  ['BR', 'America/Sao_Paulo'], ['CA', 'America/Toronto'], ['US', 'America/New_York'], ['US', 'America/Chicago'], ['US', 'America/Los_Angeles'], ['AU', 'Australia/Sydney'],
]

export const isZone = (value: unknown): value is string => zones.some(([, zone]) => zone === value)

/** The zone of a country, as long as nobody has chosen one; Turkistan's for those that are not in the list. */
export const zoneOfCountry = (country: string | undefined): string => zones.find(([code]) => code === country)?.[1] ?? turkistanZone

/** How far a zone is from UTC at an instant: `UTC+8`, `UTC-3:30`. */
const offsetOf = (zone: string, at: Date): string =>
  (new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT').replace('GMT', 'UTC')

/** A zone by its country, with its name where the country has several, and its distance from UTC at that time. */
export function zoneName(zone: string, at: Date, locale: Locale): string {
  const country = zones.find(([, each]) => each === zone)?.[0]
  if (!country) return offsetOf(zone, at)
  const several = zones.filter(([code]) => code === country).length > 1
  const generic = several ? new Intl.DateTimeFormat(languageTag[locale], { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value : undefined
  return [countryName(country, locale), generic, offsetOf(zone, at)].filter(Boolean).join(locale === 'zh' ? '，' : ', ')
}

/** All zones that can be chosen, in the reader's words and alphabet. */
export function zoneChoices(at: Date, locale: Locale): { zone: string; name: string }[] {
  const { compare } = new Intl.Collator(languageTag[locale])
  return zones.map(([, zone]) => ({ zone, name: zoneName(zone, at, locale) })).sort((a, b) => compare(a.name, b.name))
}

/** Day, weekday and time of an instant in a zone. */
export function timesIn(zone: string, at: Date, locale: Locale): { day: string; weekday: string; time: string } {
  const iso = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)
  return {
    day: formatDate(iso, locale),
    weekday: new Intl.DateTimeFormat(languageTag[locale], { timeZone: zone, weekday: 'long' }).format(at),
    time: new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at),
  }
}
