import type { Localized } from '@/lib/locales'

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** By how much a result is worth more because its title is the query, begins with it or has it word for word. */
export function titleWorth(title: Localized, query: string): number {
  const wanted = plain(query)
  if (!wanted) return 1
  const worth = Object.values(title).map((text) => {
    const name = plain(text)
    if (name === wanted) return 2
    if (name.startsWith(wanted)) return 1.5
    return name.includes(wanted) ? 1.25 : 1
  })
  return Math.max(1, ...worth)
}
