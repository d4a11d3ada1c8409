import { findOwnCase } from '@/db/queries/account'
import { ExpectedError, Forbidden } from '@/lib/errors'
import { endpoint } from '@/server/endpoint'
import { answerAccountForm } from '@/server/eois/account-form'
import { withdrawEoi } from '@/server/eois/investor'

/** The investor withdraws, once they have ticked that they mean it. */
export const POST = endpoint((request) =>
  answerAccountForm(request, {}, async (actor, reference) => {
    if (!request.form.get('confirm')) throw new ExpectedError('confirm')
    try {
      await withdrawEoi(actor, reference, request.form.get('reason'), request.now)
    } catch (error) {
      // Closed by the unit in the meantime: the page says so. A colleague may never withdraw.
      if (!(error instanceof Forbidden) || !(await findOwnCase(actor, reference, request.now))?.own) throw error
    }
  }))
