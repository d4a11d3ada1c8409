import type { Localized } from '@/lib/locales'
import type { DocumentType } from './document'

/** What one looks for by itself comes before what tells of it: a plant before the ceremony at its foundation. */
const typeWorth: Record<DocumentType, number> = { project: 1.1, site: 1.15, plot: 1, company: 1.1, agreement: 1, event: 0.9, incentive: 1 }

const legalForms = /(^| )(llp|ltd|jsc|co ltd|inc|тоо|ао|ооо|жшс|ақ)(?= |$)/gu
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
const named = (text: string): string => plain(text).replace(legalForms, ' ').replace(/ +/g, ' ').trim()

/** By how much a result is worth more because its title is the query, begins or ends with it, or has it word for word. */
export function titleWorth(title: Localized, query: string): number {
  const wanted = plain(query)
  if (!wanted) return 1
  const worth = Object.values(title).map((text) => {
    const name = plain(text)
    if (name === wanted || named(text) === wanted) return 2
    // In Kazakh and Chinese the head of a title stands at its end.
    if (name.startsWith(wanted)) return 1.45
    if (name.endsWith(wanted)) return 1.4
    return name.includes(wanted) ? 1.25 : 1
  })
  return Math.max(1, ...worth)
}

/** By how much a result comes before another that the query's words fit as well. */
export const resultWorth = ({ type, title }: { type: DocumentType; title: Localized }, query: string): number => typeWorth[type] * titleWorth(title, query)
