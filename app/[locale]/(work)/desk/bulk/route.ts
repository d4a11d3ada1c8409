import { bulkErrorOf, isBulkAction, readChosen } from '@/lib/desk/bulk'
import { filterNames } from '@/lib/desk/filters'
import { isSignedIn } from '@/lib/auth/roles'
import { canUseDesk } from '@/lib/desk/policy'
import { ExpectedError, Forbidden } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { changeCases } from '@/server/desk/bulk'
import { keepBulkResult } from '@/server/desk/bulk-result'
import { endpoint, seeOther } from '@/server/endpoint'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Takes, gives, watches or refers the cases that were chosen in the list, and leads back to it. */
export const POST = endpoint(async ({ actor, locale, form, query, now }) => {
  const list = Object.fromEntries(filterNames.map((name) => [name, query.getAll(name)]))
  if (!isSignedIn(actor)) return seeOther(paths.signIn(locale, { next: paths.desk(locale, list) }))
  if (!canUseDesk(actor)) throw new Forbidden()
  const action = form.get('do')
  if (!isBulkAction(action)) throw new ExpectedError('action')
  const chosen = readChosen(form.all('case'))
  const typed = { officer: form.get('officer'), unit: form.get('unit'), reason: form.get('reason') }
  const outcome = chosen.length === 0
    ? { action, changed: [], refused: [{ reference: '', error: bulkErrorOf('none') }], typed }
    : await changeCases(actor, { action, chosen, form: uuid.test(form.get('form')) ? form.get('form') : undefined, typed }, now)
  return seeOther(`${paths.desk(locale, { ...list, result: await keepBulkResult(actor, outcome, now) })}#result`)
})
