import { searchPortal } from '@/db/queries/search'
import { parsePaging } from '@/lib/api/paging'
import { anyone } from '@/lib/auth/roles'
import { turkistanDay } from '@/lib/dates'
import { isLocale } from '@/lib/locales'
import { json, openData } from '@/lib/open-data'

/** The records that fit a text, best first, with their names in `locale` (English unless given). */
export const GET = openData(async ({ query, now }) => {
  const given = query.get('locale')
  const locale = isLocale(given) ? given : 'en'
  const q = (query.get('q') ?? '').trim().slice(0, 200)
  const { limit } = parsePaging(query)
  const answer = await searchPortal(anyone, locale, q, turkistanDay(now))
  const items = (await answer.results(undefined, 0, limit)).map(({ type, slug, title }) => ({ type, slug, title: title.pieces.map(({ text }) => text).join('') }))
  return json({ items, total: answer.total })
})
