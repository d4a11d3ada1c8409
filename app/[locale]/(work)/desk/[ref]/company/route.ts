import { isSignedIn } from '@/lib/auth/roles'
import { deskQuery, readDeskFilters } from '@/lib/desk/filters'
import { NotFound } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { endpoint, seeOther } from '@/server/endpoint'
import { decideMatch } from '@/server/organisations'

/** Takes the decision whether two companies are one. */
export const POST = endpoint(async ({ actor, locale, form, params, query, now }) => {
  const reference = params.ref ?? ''
  if (!isSignedIn(actor)) return seeOther(paths.signIn(locale, { next: paths.deskCase(locale, reference) }))
  const decision = form.get('decision')
  if (decision !== 'same' && decision !== 'different') throw new NotFound()
  await decideMatch(actor, { reference, match: form.get('match'), decision }, now)
  const filters = readDeskFilters(Object.fromEntries([...new Set(query.keys())].map((key) => [key, query.getAll(key)])), actor)
  return seeOther(`${paths.deskCase(locale, reference, deskQuery(filters, actor, { page: filters.page }))}#company`)
})
