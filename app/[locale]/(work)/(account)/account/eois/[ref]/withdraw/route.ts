import { isSignedIn } from '@/lib/auth/roles'
import { Forbidden } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { endpoint, seeOther } from '@/server/endpoint'
import { casePath, parkCaseForm } from '@/server/eois/account-form'
import { withdrawEoi } from '@/server/eois/investor'
import { parkVisitorForm } from '@/server/parked'

/** The investor withdraws, once they have ticked that they mean it. */
export const POST = endpoint(async ({ actor, locale, form, params, network, now }) => {
  const reference = params.ref ?? ''
  if (!isSignedIn(actor)) {
    const parked = await parkVisitorForm(casePath(reference), form.fields, network, now)
    return seeOther(paths.signIn(locale, { next: paths.accountEoi(locale, reference, { parked }) }))
  }
  if (!form.get('confirm')) {
    const parked = await parkCaseForm(reference, form, now)
    return seeOther(`${paths.accountEoi(locale, reference, { parked, error: 'confirm' })}#problem`)
  }
  try {
    await withdrawEoi(actor, reference, form.get('reason'), now)
  } catch (error) {
    // Closed by the unit in the meantime: the page says so.
    if (!(error instanceof Forbidden)) throw error
  }
  return seeOther(paths.accountEoi(locale, reference))
})
