import { FilesRefused } from '@/lib/documents/refused'
import { canReadNotes } from '@/lib/eoi/policy'
import { ExpectedError, NotFound } from '@/lib/errors'
import { answerCaseForm } from '@/server/desk-form'
import { keepDocuments } from '@/server/documents/keep'
import { removeUnsent } from '@/server/documents/unsent'
import { endpoint } from '@/server/endpoint'

/** Takes an upload back. The reply that is being written, and files that were chosen with it, are kept. */
export const POST = endpoint((request) =>
  answerCaseForm(request, 'reply', async (actor) => {
    const { files, params: { ref = '', id = '' }, now } = request
    if (!canReadNotes(actor)) throw new NotFound()
    await removeUnsent(actor, id)
    const { refused } = files.length > 0 ? await keepDocuments(actor, ref, files, now) : { refused: [] }
    throw refused.length > 0 ? new FilesRefused(refused) : new ExpectedError('file-removed')
  }), { files: true },
)
