import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import type { DocumentType } from '@/lib/search/document'

/** Icon of each kind of record in lists of results. */
export const kindIcon: Record<DocumentType, string> = { project: 'box', site: 'factory', plot: 'plot', company: 'user', agreement: 'deal', event: 'cal', incentive: 'gift' }

/** Address of a record's page. A plot's slug is `SITE/CODE`. */
export function recordPath(locale: Locale, type: DocumentType, slug: string): string {
  if (type !== 'plot') return paths[type](locale, slug)
  const [site = '', code = ''] = slug.split('/')
  return paths.plot(locale, site, code)
}
