import { numberFormat } from '../formats'
import { languageTag, type Locale } from '../locales'

const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** A number of bytes as people read it: "12 MB". */
export function formatBytes(bytes: number, locale: Locale): string {
  const power = Math.min(units.length, Math.max(1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)))
  const value = bytes / 1000 ** power
  // Node's data mixes alphabets in the Kazakh abbreviations; they are written as in Russian.
  return numberFormat(languageTag[locale === 'kk' ? 'ru' : locale], { style: 'unit', unit: units[power - 1], maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)
}
