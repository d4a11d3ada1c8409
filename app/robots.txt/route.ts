import { locales } from '@/lib/locales'
import { file, openData } from '@/lib/open-data'
import { runtime } from '@/lib/runtime'

/** Rooms behind sign-in, where a robot finds only the sign-in page, and files that pages link to in every combination of filters. */
const closed = ['account', 'admin', 'desk', 'eoi', 'sign-in', 'sign-out', 'projects/export']

/** What robots may visit, and where the list of pages is. */
export const GET = openData(async () => {
  const lines = ['User-agent: *', ...locales.flatMap((locale) => closed.map((room) => `Disallow: /${locale}/${room}`)), '', `Sitemap: ${runtime().env.baseUrl}/sitemap.xml`, '']
  return file(lines.join('\n'), 'text/plain; charset=utf-8')
})
