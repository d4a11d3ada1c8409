import type { Localized } from '@/lib/locales'
import type { DocumentType } from './document'

/** What one looks for by itself comes before what tells of it: a plant before the ceremony at its foundation. */
const typeWorth: Record<DocumentType, number> = { project: 1.1, site: 1.15, plot: 1, company: 1.1, agreement: 1, event: 0.9, incentive: 1 }

const legalForms = /(^| )(llp|ltd|jsc|co ltd|inc|тоо|ао|ооо|жшс|ақ)(?= |$)/gu
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
const withoutForm = (name: string): string => name.replace(legalForms, ' ').replace(/ +/g, ' ').trim()

/** A record's titles as they are compared, a line each: worked out once, for a search compares those of all that it found. */
export const plainTitles = (title: Localized): string => Object.values(title).map(plain).join('\n')

/** By how much a result is worth more because its title is the query, begins or ends with it, or has it word for word. */
export function titleWorth(query: string): (titles: string) => number {
  const wanted = plain(query)
  if (!wanted) return () => 1
  return (titles) => {
    const worth = titles.split('\n').map((name) => {
      if (name === wanted || withoutForm(name) === wanted) return 2
      // In Kazakh and Chinese the head of a title stands at its end.
      if (name.startsWith(wanted)) return 1.45
      if (name.endsWith(wanted)) return 1.4
      return name.includes(wanted) ? 1.25 : 1
    })
    return Math.max(1, ...worth)
  }
}

/** By how much a result comes before another that the query's words fit as well. */
export const resultWorth = (query: string): ((result: { type: DocumentType; titles: string }) => number) => {
  const worthOf = titleWorth(query)
  return ({ type, titles }) => typeWorth[type] * worthOf(titles)
}
