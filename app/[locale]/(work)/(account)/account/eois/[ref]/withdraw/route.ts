import { findOwnCase } from '@/db/queries/account'
import { isSignedIn } from '@/lib/auth/roles'
import { canInquire } from '@/lib/eoi/policy'
import { ExpectedError, Forbidden, NotFound } from '@/lib/errors'
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
  if (!canInquire(actor)) throw new NotFound()
  const refuse = async (error: string) => seeOther(`${paths.accountEoi(locale, reference, { parked: await parkCaseForm(reference, form, now), error })}#problem`)
  if (!form.get('confirm')) return refuse('confirm')
  try {
    await withdrawEoi(actor, reference, form.get('reason'), now)
  } catch (error) {
    if (!(error instanceof ExpectedError) || error instanceof NotFound) throw error
    if (!(error instanceof Forbidden)) return refuse(error.code)
    // Closed by the unit in the meantime: the page says so. A colleague may never withdraw.
    if (!(await findOwnCase(actor, reference, now))?.own) throw error
  }
  return seeOther(paths.accountEoi(locale, reference))
})
