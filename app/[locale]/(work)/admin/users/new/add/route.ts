import { FieldsRefused } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { readInvitation } from '@/lib/people/fields'
import { editorForm, personKeptFor } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { invitePerson } from '@/server/users'

/** Invites a person and leads to their page. */
export const POST = endpoint((request) =>
  editorForm(request, personKeptFor('new'), (query) => paths.newUser(request.locale, query), async (actor) => {
    const { values, errors } = readInvitation(request.form.fields)
    if (!values || Object.keys(errors).length > 0) throw new FieldsRefused(errors)
    return paths.adminUser(request.locale, await invitePerson(actor, values, request.now), { saved: 'invited' })
  }),
)
