import { isSignedIn } from '@/lib/auth/roles'
import { readReply } from '@/lib/desk/reply-draft'
import { ExpectedError } from '@/lib/errors'
import { answerCaseForm } from '@/server/desk-form'
import { endpoint, type EndpointRequest } from '@/server/endpoint'
import { keepReplyDraft } from '@/server/eois/reply-draft'

const answer = (body: { mark: string } | { refused: string }): Response => Response.json(body, { headers: { 'cache-control': 'no-store' } })

/** Keeps the reply that is being written: for a script that does it while somebody types, else by the form's button. */
export const POST = endpoint((request) => {
  const { form, now } = request
  if (request.request.headers.get('accept') === 'application/json') return keepQuietly(request)
  return answerCaseForm(request, 'reply', async (actor, { reference }) => void (await keepReplyDraft(actor, reference, readReply(form.get), form.get('mark'), now)), 'draft')
})

/** What a script can do something about comes as an answer; what it may not see or do, as its status. */
async function keepQuietly({ actor, form, params, now }: EndpointRequest): Promise<Response> {
  if (!isSignedIn(actor)) return answer({ refused: 'signed-out' })
  try {
    return answer({ mark: await keepReplyDraft(actor, params.ref ?? '', readReply(form.get), form.get('mark'), now) })
  } catch (error) {
    if (error instanceof ExpectedError && (error.code === 'draft-elsewhere' || error.code === 'message-too-long')) return answer({ refused: error.code })
    throw error
  }
}
