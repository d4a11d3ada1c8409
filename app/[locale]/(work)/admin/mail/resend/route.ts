import { readMailFilters } from '@/lib/mail/filters'
import { paths } from '@/lib/paths'
import { editorForm } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { resendMails } from '@/server/mails'

/** Sends again every dead mail that fits the list's filter. */
export const POST = endpoint((request) => {
  const { locale, form, now } = request
  const filters = readMailFilters(form.fields)
  return editorForm(request, 'admin/mail', (query) => paths.adminMail(locale, { ...filters, ...query }), async (actor) => {
    const count = await resendMails(actor, filters, now)
    return paths.adminMail(locale, { q: filters.q, saved: 'resent', count: String(count) })
  })
})
