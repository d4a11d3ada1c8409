import { paths } from '@/lib/paths'
import { editorForm, mailKeptFor } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { giveUpMail } from '@/server/mails'

/** Gives one dead mail up, with a reason. */
export const POST = endpoint((request) => {
  const { locale, form, params, now } = request
  const id = params.id ?? ''
  return editorForm(request, mailKeptFor(id), (query) => paths.adminMailItem(locale, id, query), async (actor) => {
    await giveUpMail(actor, id, form.get('reason'), now)
    return paths.adminMailItem(locale, id, { saved: 'givenUp' })
  })
})
