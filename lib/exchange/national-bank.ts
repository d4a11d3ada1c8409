import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { readDecimal } from '@/lib/decimal'
import { dayFault, isForeign, isRate, isUnits } from './fields'

/** What a day's file of the National Bank says. */
export type DailyRates = { date: string; rates: { currency: string; units: number; kzt: string }[] }
export type FileFault = 'rates-empty' | 'rates-xml' | 'rates-items' | 'rates-date' | 'rates-item' | 'rates-twice'

/** Where the National Bank publishes the file, for a day in `fdate=DD.MM.YYYY`. */
export const nationalBankFile = 'https://nationalbank.kz/rss/get_rates.cfm'

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, processEntities: false, trimValues: true, isArray: (name) => name === 'item' })

type Item = Record<string, unknown>

/**
 * Reads the daily file of the National Bank of Kazakhstan: `rates` with one `date`, or `rss` whose items carry
 * `pubDate`; each `item` has the currency as `title`, tenge as `description` and units as `quant`. All of it is
 * taken or, with the fault, nothing. `today` is the day in Turkistan. Entities and document types are refused unread.
 */
export function readDailyRates(text: string, today: string): DailyRates | { fault: FileFault } {
  const xml = text.trim()
  if (!xml) return { fault: 'rates-empty' }
  if (/<!(DOCTYPE|ENTITY)/i.test(xml) || XMLValidator.validate(xml) !== true) return { fault: 'rates-xml' }
  const root = parser.parse(xml) as { rates?: Item; rss?: { channel?: Item } }
  const list = root.rates ?? root.rss?.channel
  const items = list && typeof list === 'object' && Array.isArray(list.item) ? (list.item as Item[]) : []
  if (items.length === 0) return { fault: 'rates-items' }
  const days = new Set(list?.date === undefined ? items.map(({ pubDate }) => pubDate) : [list.date])
  const date = days.size === 1 ? isoDay([...days][0]) : undefined
  if (!date || dayFault(date, today)) return { fault: 'rates-date' }
  const rates = items.map(({ title, quant, description }) => ({ currency: String(title), units: String(quant), kzt: readDecimal(String(description)) ?? '' }))
  if (!rates.every(({ currency, units, kzt }) => isForeign(currency) && isUnits(units) && isRate(kzt))) return { fault: 'rates-item' }
  if (new Set(rates.map(({ currency }) => currency)).size < rates.length) return { fault: 'rates-twice' }
  return { date, rates: rates.map((rate) => ({ ...rate, units: Number(rate.units) })) }
}

/** "24.04.2024" as "2024-04-24". */
function isoDay(value: unknown): string | undefined {
  const [, day, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(String(value)) ?? []
  return year && `${year}-${month}-${day}`
}
